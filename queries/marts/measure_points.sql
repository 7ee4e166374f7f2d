-- One row per series and month.
select
    series_id,
    month,
    value,
    missing,
    numerator,
    denominator,
    minus_numerator,
    minus_denominator,
    interval_low,
    interval_high,
    rolling_value,
    is_part_month,
    target,
    set_by_meeting,
    mean,
    lpl,
    upl,
    base,
    is_trial,
    special_cause_type,
    point_type,
    assurance,
    is_new,
    since
from points
order by series_id, month
