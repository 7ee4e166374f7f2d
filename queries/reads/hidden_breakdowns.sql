-- How many districts and types of team have a figure of an indicator in a month that is hidden from the reader.
select count(distinct measure_series.breakdown) as hidden
from measure_series
inner join measure_points on measure_series.series_id = measure_points.series_id
where
    measure_series.indicator_id = $indicator_id
    and measure_series.level in ('district', 'team_type')
    and measure_points.month = $month
    and measure_points.missing = 'suppressed'
