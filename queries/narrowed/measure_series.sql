-- The series offered to a reader of fewer levels: those of the levels in $seen. Where the reader is not told what the
-- latest month's limits say, the reason is that months are hidden.
with

latest as (
    select
        series_id,
        max(month) as month
    from measure_points
    group by series_id
),

silent as (
    select measure_points.series_id
    from measure_points
    inner join latest on measure_points.series_id = latest.series_id and measure_points.month = latest.month
    where not list_contains($seen, measure_points.signals_disclosure)
)

select
    measure_series.* exclude (no_signals),
    coalesce(
        measure_series.no_signals, case when silent.series_id is not null then 'hidden_points' end
    ) as no_signals
from measure_series
left join silent on measure_series.series_id = silent.series_id
where list_contains($seen, measure_series.disclosure)
order by measure_series.indicator_id, measure_series.series_id
