-- The answers of an earlier edition, as they were: measure_points says which of its months are for managers now.
select * from earlier.measure_words
