-- One row per series, numbered in order of appearance, whether its rows stand together in the file, and the
-- slice of some million rows it is judged in: more at once would need more memory and be no faster.
with

counted as (
    select
        case_id,
        min(row) as first_row,
        max(row) as last_row,
        count(*) as rows
    from file_rows
    group by case_id
)

select
    case_id,
    first_row,
    cast(row_number() over in_order - 1 as integer) as series_id,
    last_row - first_row + 1 = rows as is_together,
    cast(sum(rows) over (in_order rows between unbounded preceding and current row) // 1000000 as integer)
        as slice
from counted
window in_order as (order by first_row)
