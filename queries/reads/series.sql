-- Every month of the series asked for, in order. A null parameter asks for all.
select
    measure_series.series_id,
    measure_series.indicator_id,
    measure_series.breakdown,
    measure_series.level,
    measure_series.label,
    measure_series.split,
    measure_series.split_label,
    measure_series.no_signals,
    measure_points.month,
    measure_points.value,
    measure_points.missing,
    measure_points.numerator,
    measure_points.denominator,
    measure_points.interval_low,
    measure_points.interval_high,
    measure_points.rolling_value,
    measure_points.target,
    measure_points.mean,
    measure_points.lpl,
    measure_points.upl,
    measure_points.base,
    measure_points.is_trial,
    measure_points.point_type,
    measure_points.special_cause_type,
    measure_points.is_new,
    measure_points.since,
    measure_points.assurance,
    measure_points.is_part_month,
    measure_points.set_by_meeting
from measure_series
inner join measure_points on measure_series.series_id = measure_points.series_id
where
    ($indicator_id is null or measure_series.indicator_id = $indicator_id)
    and ($level is null or measure_series.level = $level)
    and ($breakdown is null or measure_series.breakdown = $breakdown)
    and ($is_split is null or (measure_series.split is not null) = $is_split)
    and ($until is null or measure_points.month <= $until)
order by
    measure_series.indicator_id,
    measure_series.split_sort nulls last,
    measure_series.series_id,
    measure_points.month
