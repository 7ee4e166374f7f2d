-- Every point of the series offered to a reader of the levels in $seen. What the reader may not see is null, and the
-- reason is 'suppressed': the figure, what it was made from, what it rolls into, and what limits say of it.
with

judged as (
    select
        measure_points.*,
        list_contains($seen, measure_points.disclosure) as is_seen,
        list_contains($seen, measure_points.rolling_disclosure) as is_rolling_seen,
        list_contains($seen, measure_points.signals_disclosure) as is_told
    from measure_points
    inner join measure_series on measure_points.series_id = measure_series.series_id
    where list_contains($seen, measure_series.disclosure)
)

select
    series_id,
    month,
    disclosure,
    rolling_disclosure,
    signals_disclosure,
    case when is_seen then people end as people,
    case when is_seen then value end as value,
    case when is_seen then missing else 'suppressed' end as missing,
    case when is_seen then numerator end as numerator,
    case when is_seen then denominator end as denominator,
    case when is_seen then minus_numerator end as minus_numerator,
    case when is_seen then minus_denominator end as minus_denominator,
    case when is_seen then interval_low end as interval_low,
    case when is_seen then interval_high end as interval_high,
    case when is_rolling_seen then rolling_value end as rolling_value,
    is_part_month,
    target,
    set_by_meeting,
    case when is_told then mean end as mean,
    case when is_told then lpl end as lpl,
    case when is_told then upl end as upl,
    base,
    is_told and is_trial as is_trial,
    case when is_told then special_cause_type end as special_cause_type,
    case when is_told then point_type end as point_type,
    case when is_told then assurance end as assurance,
    is_told and is_new as is_new,
    case when is_told then since end as since
from judged
order by series_id, month
