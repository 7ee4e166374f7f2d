-- One row per base: its centre and its average moving range (SPEC 3).
-- The centre is the correctly rounded mean, as R's is: a last digit more or less would put values that
-- lie on it to one side. Values are summed exactly, as whole numbers of 1 / scale, a power of two; so
-- the order they come in and the number of threads cannot matter either.
with

scaled as (
    select
        base_id,
        count(*) as group_rows,
        pow(2e0, 100 - greatest(floor(coalesce(log2(nullif(max(abs(value)), 0e0)), 0e0)), -900e0)) as scale
    from spc_groups
    group by base_id
),

summed as (
    select
        spc_groups.base_id,
        sum(cast(spc_groups.value * scaled.scale as hugeint)) filter (where spc_groups.used_for_limits)
            as value_total,
        nullif(count(spc_groups.value) filter (where spc_groups.used_for_limits), 0) as value_count,
        sum(cast(spc_groups.moving_range * scaled.scale as hugeint)) as range_total,
        nullif(count(spc_groups.moving_range), 0) as range_count
    from spc_groups
    inner join scaled on spc_groups.base_id = scaled.base_id
    group by spc_groups.base_id
)

select
    summed.base_id,
    scaled.group_rows < 13 as short_group_warning,
    scaled.scale,
    (
        cast(value_total // value_count as double)
        + cast(value_total % value_count as double) / value_count
    ) / nullif(scale, 0e0) as mean,
    (
        cast(range_total // range_count as double)
        + cast(range_total % range_count as double) / range_count
    ) / nullif(scale, 0e0) as average_range
from summed
inner join scaled on summed.base_id = scaled.base_id
