-- One row per point: its label by precedence (SPEC 7), in the whole series and as the Board saw it:
-- 4 outside the limits, 3 trend, 2 two in three, 1 shift, 0 common cause; below zero where low or falling.
select
    series_id,
    seq,
    has_value,
    target_place,
    case
        when outside_limits then 4 * relative_to_mean
        when rule_trend then case when trend_step > 0 then 3 else -3 end
        when rule_two_in_three then 2 * relative_to_mean
        when rule_shift then relative_to_mean
        else 0
    end as signal,
    case
        when not is_ripe then null
        when outside_limits then 4 * relative_to_mean
        when ends_trend then 3 * step
        when ends_close then 2 * relative_to_mean
        when ends_shift then relative_to_mean
        else 0
    end as as_at_signal
from spc_rules
