-- One row per point: its place in its series, and the value of the point before it there.
select
    series_id,
    day,
    value,
    is_rebase,
    target,
    cast(row_number() over in_order as integer) as seq,
    lag(value) over in_order as value_before
from spc_values
window in_order as (partition by series_id order by day)
