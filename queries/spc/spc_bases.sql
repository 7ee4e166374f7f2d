-- One row per base: its number in its series and among all, and its first and last row. A rebase row starts a
-- new base and belongs to it; rows before the first one are base 0 (SPEC 2).
with

starts as (
    select
        series_id,
        seq
    from spc_numbered
    where is_rebase

    union

    select
        series_id,
        1 as seq
    from spc_series
),

rebases as (
    select
        series_id,
        true as is_rebase
    from spc_numbered
    where is_rebase and seq = 1
)

select
    cast(row_number() over (order by starts.series_id, starts.seq) as integer) as base_id,
    starts.series_id,
    starts.seq as first_seq,
    lead(starts.seq) over in_order - 1 as last_seq,
    cast(
        row_number() over in_order - case when rebases.is_rebase then 0 else 1 end as integer
    ) as rebase_group
from starts
left join rebases on starts.series_id = rebases.series_id
window in_order as (partition by starts.series_id order by starts.seq)
