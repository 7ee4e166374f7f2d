-- One row per point: the base it belongs to, and whether its base's limits are made from it.
-- A rebase row starts a new base and belongs to it (SPEC 2); the fix counts rows, missing ones too (SPEC 3).
with

based as (
    select
        series_id,
        seq,
        value,
        target,
        sum(case when is_rebase then 1 else 0 end) over (
            partition by series_id order by seq rows between unbounded preceding and current row
        ) as rebase_group
    from spc_values
),

placed as (
    select
        based.*,
        row_number() over (partition by series_id, rebase_group order by seq) as place,
        count(*) over (partition by series_id, rebase_group) as group_rows
    from based
)

select
    placed.series_id,
    placed.seq,
    placed.value,
    placed.target,
    placed.rebase_group,
    placed.place,
    placed.group_rows < 13 as short_group_warning,
    placed.value is not null
    and (spc_series.fix_after_n_points is null or placed.place <= spc_series.fix_after_n_points)
        as used_for_limits
from placed
inner join spc_series on placed.series_id = spc_series.series_id
