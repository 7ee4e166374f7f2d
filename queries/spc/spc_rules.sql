-- One row per point: which rules it carries, in the whole series. A rule that fires flags every member of
-- its window (SPEC 6): windows that end here or later are asked whether one fires (2), or else whether a
-- missing value keeps one from being told (1).
with

asked as (
    select
        spc_runs.*,
        coalesce(bool_or(ends_trend) over six_after, false) as trend_within_six,
        coalesce(lead(ends_trend, 7) over in_order, false) as trend_in_seven,
        max(case when ends_shift then 2 when relative_to_mean is null then 1 else 0 end) over next_seven as shift,
        max(case when ends_two_in_three then 2 when ends_two_in_three is null then 1 else 0 end) over next_three
            as pair,
        lead(step) over in_order as step_after
    from spc_runs
    window
        in_order as (partition by base_id order by seq),
        next_seven as (partition by base_id order by seq rows between current row and 6 following),
        six_after as (partition by base_id order by seq rows between 1 following and 6 following),
        next_three as (partition by base_id order by seq rows between current row and 2 following)
)

select
    series_id,
    seq,
    day,
    base_id,
    used_for_limits,
    screened_mr,
    outside_limits,
    relative_to_mean,
    close_to_limits,
    ends_trend or trend_within_six as rule_trend,
    -- A trend's direction looks ahead while it goes on, else back (SPEC 7).
    case when trend_within_six or trend_in_seven then step_after else step end as trend_step,
    case shift when 2 then true when 0 then false end as rule_shift,
    close_to_limits and case pair when 2 then true when 0 then false end as rule_two_in_three
from asked
