-- One row per point: its base's centre, and its moving range (SPEC 3).
-- Plain favg() is not the correctly rounded mean: adding the mean of what it leaves over is. The order
-- is fixed, so that the same data gives the same last digit on any number of threads.
with

rough as (
    select
        spc_groups.*,
        case when used_for_limits then value end as baseline_value,
        favg(case when used_for_limits then value end) over whole_base as rough_mean,
        abs(value - lag(value) over in_order) as any_moving_range
    from spc_groups
    window
        in_order as (partition by series_id, rebase_group order by seq),
        whole_base as (
            partition by series_id, rebase_group order by seq
            rows between unbounded preceding and unbounded following
        )
)

select
    series_id,
    seq,
    value,
    target,
    rebase_group,
    place,
    short_group_warning,
    used_for_limits,
    rough_mean + favg(baseline_value - rough_mean) over whole_base as mean,
    case when used_for_limits then any_moving_range end as moving_range
from rough
window whole_base as (
    partition by series_id, rebase_group order by seq
    rows between unbounded preceding and unbounded following
)
