-- Every month of the series asked for up to a month, in order. A null parameter asks for all.
-- Cut where a base has fewer than twelve values, nothing is said of its ordinary range: its limits are made from months
-- to come. With twelve they are what they stay. So is why a series has no signals: before, all that is known is that
-- it is early. A month hidden later than the cut hides nothing before it.
with

asked as (
    select
        measure_series.indicator_id,
        measure_series.breakdown,
        measure_series.level,
        measure_series.label,
        measure_series.split,
        measure_series.split_label,
        measure_series.split_sort,
        measure_series.no_signals,
        measure_points.*,
        -- What is hidden from the reader was a value all the same.
        measure_points.value is not null or coalesce(measure_points.missing = 'suppressed', false) as has_value,
        measure_points.signals_disclosure = measure_series.disclosure as is_told,
        max(measure_points.month) over (partition by measure_points.series_id) as series_until,
        max(measure_points.month) over (partition by measure_points.series_id, measure_points.base) as base_until
    from measure_series
    inner join measure_points on measure_series.series_id = measure_points.series_id
    where
        ($indicator_id is null or measure_series.indicator_id = $indicator_id)
        and ($level is null or measure_series.level = $level)
        and ($breakdown is null or measure_series.breakdown = $breakdown)
        and ($is_split is null or (measure_series.split is not null) = $is_split)
),

cut as (
    select
        asked.*,
        coalesce(base_until > $until, false) as is_cut,
        coalesce(base_until > $until, false)
        and count(case when has_value then 1 end) over (partition by series_id, base) < 12 as is_unripe,
        count(*) over (partition by series_id, base) as base_months,
        coalesce(series_until > $until, false)
        and count(case when has_value and not is_part_month then 1 end) over (partition by series_id) < 12
            as is_early,
        bool_and(is_told) over (partition by series_id) as is_told_throughout
    from asked
    where $until is null or month <= $until
)

select
    series_id,
    indicator_id,
    breakdown,
    level,
    label,
    split,
    split_label,
    case
        when is_early and coalesce(no_signals, '') <> 'off' then 'few_points'
        when no_signals = 'hidden_points' and is_told_throughout then null
        else no_signals
    end as no_signals,
    month,
    value,
    missing,
    numerator,
    denominator,
    interval_low,
    interval_high,
    rolling_value,
    target,
    case when not is_unripe then mean end as mean,
    case when not is_unripe then lpl end as lpl,
    case when not is_unripe then upl end as upl,
    base,
    not is_unripe and (is_trial or (is_cut and mean is not null and base_months < 13)) as is_trial,
    point_type,
    special_cause_type,
    is_new,
    since,
    case when not is_unripe then assurance end as assurance,
    is_part_month,
    set_by_meeting
from cut
order by indicator_id, split_sort nulls last, series_id, month
