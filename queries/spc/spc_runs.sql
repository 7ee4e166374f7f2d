-- One row per point: whether the window that ends here is a trend, a shift or two in three (SPEC 6).
-- Two in three is undefined when a value in its window is missing, or when only the limits could tell
-- and there are none.
select
    series_id,
    seq,
    rebase_group,
    count(step) over six_steps = 6 and abs(sum(step) over six_steps) = 6 as ends_trend,
    count(relative_to_mean) over seven_rows = 7 and abs(sum(relative_to_mean) over seven_rows) = 7
        as ends_shift,
    case
        when count(*) over three_rows < 3 then false
        when count(relative_to_mean) over three_rows < 3 then null
        when abs(sum(relative_to_mean) over three_rows) < 3 then false
        when count(close_to_limits) over three_rows < 3 then null
        else sum(case when close_to_limits then 1 else 0 end) over three_rows >= 2
    end as ends_two_in_three
from spc_limits
window
    six_steps as (
        partition by series_id, rebase_group order by seq rows between 5 preceding and current row
    ),
    seven_rows as (
        partition by series_id, rebase_group order by seq rows between 6 preceding and current row
    ),
    three_rows as (
        partition by series_id, rebase_group order by seq rows between 2 preceding and current row
    )
