-- One row per point: its label by precedence, in the whole series and as the Board saw it (SPEC 7).
select
    spc_rules.*,
    case
        when outside_limits and relative_to_mean > 0 then 'Above UCL'
        when outside_limits then 'Below LCL'
        when rule_trend and trend_step > 0 then '7 Point Trend (Increasing)'
        when rule_trend then '7 Point Trend (Decreasing)'
        when rule_two_in_three and relative_to_mean > 0 then '2 in 3 Above CL'
        when rule_two_in_three then '2 in 3 Below CL'
        when rule_shift and relative_to_mean > 0 then '7 Points Above CL'
        when rule_shift then '7 Points Below CL'
        else 'Common Cause'
    end as special_cause_type,
    case
        when not is_ripe then null
        when outside_limits and relative_to_mean > 0 then 'Above UCL'
        when outside_limits then 'Below LCL'
        when ends_trend and step > 0 then '7 Point Trend (Increasing)'
        when ends_trend then '7 Point Trend (Decreasing)'
        when ends_close and relative_to_mean > 0 then '2 in 3 Above CL'
        when ends_close then '2 in 3 Below CL'
        when ends_shift and relative_to_mean > 0 then '7 Points Above CL'
        when ends_shift then '7 Points Below CL'
        else 'Common Cause'
    end as as_at_special_cause_type
from spc_rules
