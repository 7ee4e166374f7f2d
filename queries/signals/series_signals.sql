-- One row per series: whether it carries signals, and if not why. The median denominator is that of
-- its first twelve values, so that a later month cannot take back what the Board was told.
with

values_in_order as (
    select
        series_values.series_id,
        cast(series_values.denominator as double) as denominator,
        row_number() over (partition by series_values.series_id order by series_values.month) as place
    from series_values
    where series_values.value is not null and not series_values.is_part_month
),

counted as (
    select
        series_id,
        count(*) as points,
        median(denominator) filter (where place <= 12) as median_denominator
    from values_in_order
    group by series_id
)

select
    series.series_id,
    series.indicator_id,
    series.breakdown,
    coalesce(counted.points, 0) as points,
    case
        when indicator_headers.spc_off then 'off'
        when coalesce(counted.points, 0) < 12 then 'few_points'
        when counted.median_denominator < 10 then 'small_denominator'
    end as no_signals
from series
inner join indicator_headers on series.indicator_id = indicator_headers.id
left join counted on series.series_id = counted.series_id
