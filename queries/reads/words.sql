-- Every month of which something is told, of the series asked for, in order. A null parameter asks for all.
select
    measure_series.indicator_id,
    measure_series.split,
    measure_series.breakdown,
    measure_points.value,
    measure_words.month,
    measure_words.this_month,
    measure_words.this_month_way,
    measure_words.told_by,
    measure_words.changed_in,
    measure_words.against_start,
    measure_words.lately,
    measure_words.is_stock,
    measure_words.expected,
    measure_words.expected_spread,
    measure_words.expected_half_step,
    measure_words.z,
    measure_words.two_months,
    measure_words.two_months_expected,
    measure_words.two_months_spread,
    measure_words.two_months_z,
    cast(measure_words.watch_limit as double) as watch_limit,
    cast(measure_words.really_limit as double) as really_limit,
    measure_words.usual_level,
    measure_words.usual_from,
    measure_words.usual_until,
    measure_words.usual_months,
    measure_words.scatter,
    measure_words.is_scatter_known,
    measure_words.start_from,
    measure_words.start_until,
    measure_words.since_from,
    measure_words.start_level,
    measure_words.level_since,
    measure_words.start_spread,
    measure_words.start_z,
    cast(measure_words.start_limit as double) as start_limit,
    measure_words.before_from,
    measure_words.before_until,
    measure_words.lately_from,
    measure_words.level_before,
    measure_words.level_lately,
    measure_words.lately_spread,
    measure_words.lately_z,
    cast(measure_words.lately_limit as double) as lately_limit,
    cast(measure_words.lately_keep_limit as double) as lately_keep_limit
from measure_words
inner join measure_series on measure_words.series_id = measure_series.series_id
inner join measure_points
    on measure_words.series_id = measure_points.series_id and measure_words.month = measure_points.month
where
    ($indicator_id is null or measure_series.indicator_id = $indicator_id)
    and ($breakdown is null or measure_series.breakdown = $breakdown)
    and ($until is null or measure_words.month <= $until)
order by measure_words.series_id, measure_words.month
