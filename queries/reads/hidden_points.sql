-- Every figure that is hidden from the reader. A null parameter asks for all.
select
    measure_series.indicator_id,
    measure_series.breakdown,
    coalesce(measure_series.split, '') as split,
    measure_points.month
from measure_series
inner join measure_points on measure_series.series_id = measure_points.series_id
where
    measure_points.missing = 'suppressed'
    and ($indicator_id is null or measure_series.indicator_id = $indicator_id)
    and ($breakdown is null or measure_series.breakdown = $breakdown)
