-- One row per point: whether the window that ends here is a trend, a shift or two in three (SPEC 6).
-- Steps and sides are 1, 0 or -1, so a sum as large as its window has rows is reached one way only.
-- Two in three is undefined when a value in its window is missing, or when only the limits could tell
-- and there are none.
with

windowed as (
    select
        spc_places.*,
        sum(step) over six_rows as six_steps,
        sum(relative_to_mean) over seven_rows as seven_sides,
        relative_to_mean + lag(relative_to_mean) over in_order + lag(relative_to_mean, 2) over in_order
            as three_sides,
        case when close_to_limits then 1 else 0 end
        + case when lag(close_to_limits) over in_order then 1 else 0 end
        + case when lag(close_to_limits, 2) over in_order then 1 else 0 end as close_in_three
    from spc_places
    window
        in_order as (partition by base_id order by seq),
        six_rows as (partition by base_id order by seq rows between 5 preceding and current row),
        seven_rows as (partition by base_id order by seq rows between 6 preceding and current row)
)

select
    series_id,
    seq,
    day,
    base_id,
    place,
    used_for_limits,
    screened_mr,
    outside_limits,
    relative_to_mean,
    close_to_limits,
    step,
    target_place,
    coalesce(abs(six_steps) = 6, false) as ends_trend,
    coalesce(abs(seven_sides) = 7, false) as ends_shift,
    case
        when place < 3 then false
        when three_sides is null then null
        when abs(three_sides) < 3 then false
        when close_to_limits is null then null
        else close_in_three >= 2
    end as ends_two_in_three
from windowed
