-- One row per indicator, split, breakdown and month, as an analyst takes it away.
select
    measure_series.indicator_id as indicator,
    measure_series.split,
    strftime(measure_points.month, '%Y-%m') as month,
    measure_series.breakdown,
    measure_points.numerator,
    measure_points.denominator,
    measure_points.minus_numerator,
    measure_points.minus_denominator,
    measure_points.value,
    measure_points.missing,
    measure_points.target,
    measure_points.point_type as variation,
    measure_points.assurance,
    measure_points.people,
    measure_points.disclosure
from measure_series
inner join measure_points on measure_series.series_id = measure_points.series_id
where
    ($indicator_id is null or measure_series.indicator_id = $indicator_id)
    and ($breakdown is null or measure_series.breakdown = $breakdown)
    and ($month is null or measure_points.month = $month)
order by measure_series.indicator_id, measure_series.split nulls first, measure_series.breakdown, measure_points.month
