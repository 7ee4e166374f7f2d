-- One row per point: whether the window that ends here is a trend, a shift or two in three (SPEC 6).
-- Steps and sides are 1, 0 or -1, so a sum as large as its window has rows is reached one way only.
-- Two in three is undefined when a value in its window is missing, or when only the limits could tell
-- and there are none.
select
    series_id,
    seq,
    rebase_group,
    outside_limits,
    relative_to_mean,
    close_to_limits,
    step,
    target_place,
    count(relative_to_mean) over so_far as values_so_far,
    coalesce(abs(sum(step) over six_steps) = 6, false) as ends_trend,
    coalesce(abs(sum(relative_to_mean) over seven_rows) = 7, false) as ends_shift,
    case
        when place < 3 then false
        when count(relative_to_mean) over three_rows < 3 then null
        when abs(sum(relative_to_mean) over three_rows) < 3 then false
        when close_to_limits is null then null
        else sum(case when close_to_limits then 1 else 0 end) over three_rows >= 2
    end as ends_two_in_three
from spc_places
window
    so_far as (
        partition by series_id, rebase_group order by seq rows between unbounded preceding and current row
    ),
    six_steps as (
        partition by series_id, rebase_group order by seq rows between 5 preceding and current row
    ),
    seven_rows as (
        partition by series_id, rebase_group order by seq rows between 6 preceding and current row
    ),
    three_rows as (
        partition by series_id, rebase_group order by seq rows between 2 preceding and current row
    )
