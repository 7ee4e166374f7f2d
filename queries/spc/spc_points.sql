-- One row per point: its rules, and its label by precedence (SPEC 7), as a number: 4 outside the limits,
-- 3 trend, 2 two in three, 1 shift, 0 common cause; below zero where low or falling. spc_words has its words.
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
    rule_trend,
    rule_two_in_three,
    rule_shift,
    cast(case
        when outside_limits then 4 * relative_to_mean
        when rule_trend then case when trend_step > 0 then 3 else -3 end
        when rule_two_in_three then 2 * relative_to_mean
        when rule_shift then relative_to_mean
        else 0
    end as tinyint) as signal
from spc_rules
