-- One row per day that stands in a series more than once, and the first row that has it.
select
    series_id,
    day,
    min(row) as first_row
from file_values
where day is not null
group by series_id, day
having count(*) > 1
