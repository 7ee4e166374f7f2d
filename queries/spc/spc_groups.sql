-- One row per point: the base it belongs to, how far it lies from the point before it there, and whether
-- the base's limits are made from it. A rebase row starts a new base and belongs to it (SPEC 2); the fix
-- counts rows, missing ones too (SPEC 3); nothing reaches from one base into another.
with

based as (
    select
        series_id,
        seq,
        value,
        target,
        cast(
            sum(case when is_rebase then 1 else 0 end) over (
                partition by series_id order by seq rows between unbounded preceding and current row
            ) as integer
        ) as rebase_group
    from spc_values
),

placed as (
    select
        based.*,
        row_number() over in_order as place,
        value - lag(value) over in_order as change
    from based
    window in_order as (partition by series_id, rebase_group order by seq)
)

select
    placed.series_id,
    placed.seq,
    placed.value,
    placed.target,
    placed.rebase_group,
    placed.place,
    placed.change,
    placed.value is not null
    and (spc_series.fix_after_n_points is null or placed.place <= spc_series.fix_after_n_points)
        as used_for_limits,
    case
        when spc_series.fix_after_n_points is null or placed.place <= spc_series.fix_after_n_points
            then abs(placed.change)
    end as moving_range
from placed
inner join spc_series on placed.series_id = spc_series.series_id
