-- The answers a reader of the levels in $seen is given: where what limits say of the month may be told. Elsewhere there
-- is no row, and measure_points has no label either.
select measure_words.*
from measure_words
inner join measure_series on measure_words.series_id = measure_series.series_id
inner join measure_points
    on measure_words.series_id = measure_points.series_id and measure_words.month = measure_points.month
where list_contains($seen, measure_series.disclosure) and list_contains($seen, measure_points.signals_disclosure)
order by measure_words.series_id, measure_words.month
