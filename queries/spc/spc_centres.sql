-- One row per point: its base's centre, and its moving range (SPEC 3).
-- The centre is the correctly rounded mean, as R's is: a last digit more or less would put values that
-- lie on it to one side. Values are summed exactly, as whole numbers of 1 / scale, a power of two; so
-- the order they come in and the number of threads cannot matter either.
with

ranged as (
    select
        spc_groups.*,
        case when used_for_limits then value end as baseline_value,
        abs(value - lag(value) over (partition by series_id, rebase_group order by seq)) as any_moving_range,
        max(abs(value)) over (partition by series_id, rebase_group) as largest
    from spc_groups
),

scaled as (
    select
        ranged.*,
        pow(2e0, 100 - greatest(floor(coalesce(log2(nullif(largest, 0e0)), 0e0)), -900e0)) as scale
    from ranged
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
    scale,
    cast(
        sum(cast(baseline_value * scale as hugeint)) over whole_base
        // nullif(count(baseline_value) over whole_base, 0) as double
    ) / nullif(scale, 0e0) as mean,
    case when used_for_limits then any_moving_range end as moving_range
from scaled
window whole_base as (partition by series_id, rebase_group)
