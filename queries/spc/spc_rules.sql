-- One row per point: which rules it carries, in the whole series and as the last row of the series cut
-- here. A rule that fires flags every member of its window (SPEC 6).
with

members as (
    select
        spc_limits.*,
        spc_runs.ends_trend,
        spc_runs.ends_shift,
        spc_runs.ends_two_in_three,
        bool_or(spc_runs.ends_trend) over next_seven as rule_trend,
        -- Undefined, unless it fires, when a value among the seven from here on is missing.
        case
            when bool_or(spc_runs.ends_shift) over next_seven then true
            when count(*) over next_seven > count(spc_limits.relative_to_mean) over next_seven then null
            else false
        end as rule_shift,
        spc_limits.close_to_limits
        and case
            when bool_or(spc_runs.ends_two_in_three) over next_three then true
            when count(*) over next_three > count(spc_runs.ends_two_in_three) over next_three then null
            else false
        end as rule_two_in_three,
        count(spc_limits.value) over so_far as values_so_far
    from spc_limits
    inner join spc_runs on spc_limits.series_id = spc_runs.series_id and spc_limits.seq = spc_runs.seq
    window
        next_seven as (
            partition by spc_limits.series_id, spc_limits.rebase_group
            order by spc_limits.seq rows between current row and 6 following
        ),
        next_three as (
            partition by spc_limits.series_id, spc_limits.rebase_group
            order by spc_limits.seq rows between current row and 2 following
        ),
        so_far as (
            partition by spc_limits.series_id, spc_limits.rebase_group
            order by spc_limits.seq rows between unbounded preceding and current row
        )
)

select
    members.*,
    -- A trend's direction looks ahead while it goes on, else back (SPEC 7).
    case
        when lead(rule_trend) over in_order then lead(step) over in_order
        else step
    end as trend_step,
    values_so_far >= 12 and value is not null as is_ripe,
    coalesce(close_to_limits, false) and ends_two_in_three as ends_close
from members
window in_order as (partition by series_id, rebase_group order by seq)
