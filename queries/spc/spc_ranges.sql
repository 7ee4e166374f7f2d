-- One row per point: its moving range if it is kept, one strict pass at 3.267 times the average (SPEC 3).
with

averaged as (
    select
        spc_centres.*,
        cast(
            sum(cast(moving_range * scale as hugeint)) over whole_base
            // nullif(count(moving_range) over whole_base, 0) as double
        ) / nullif(scale, 0e0) as average_range
    from spc_centres
    window whole_base as (partition by series_id, rebase_group)
)

select
    averaged.series_id,
    averaged.seq,
    averaged.value,
    averaged.target,
    averaged.rebase_group,
    averaged.place,
    averaged.short_group_warning,
    averaged.used_for_limits,
    averaged.scale,
    averaged.mean,
    case
        when not spc_series.screen_outliers or averaged.moving_range < 3.267e0 * averaged.average_range
            then averaged.moving_range
    end as screened_mr
from averaged
inner join spc_series on averaged.series_id = spc_series.series_id
