/*
title      = "Turnover"
subtitle   = "leavers in twelve months as a share of social workers in post"
theme      = "workforce"
kind       = "indicator"
question   = "How much of the workforce left in a year?"
definition = "Registered social workers who left in the twelve months to month end, as leavers counts them. A share of those in post at month end, in full-time equivalents."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.9
spc        = { off = "rolling twelve months: read leavers in the month" }
window     = { numerator = 12, denominator = 1 }
share      = false
lookback_months = 1
extracts   = ["workforce_snapshot", "teams"]
published  = "dfe_csww.turnover_rate_fte"
read_beside = ["leavers_fte_month", "starters_fte_month"]
caveats    = ["Somebody in post last month and missing from this month's snapshot counts as having left, until the missing row is sent.", "Equals the published figure each September. Personnel systems often divide by average headcount; this does not."]
source     = "Workforce snapshot"
owner      = "Head of workforce"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
[[history]]
date = 2026-11-24
note = "Leavers as they are counted now: no change of post within the council, those who came and left within a month, and last days told late in their own months."
*/
with

counted as (
    select
        month,
        team_code,
        cast(0 as decimal(18, 6)) as left_fte,
        case when is_in_post then fte else 0 end as in_post_fte,
        case when is_in_post then worker_ref end as worker_ref
    from social_workers
    union all
    select
        month,
        team_code,
        -fte_change as left_fte,
        cast(0 as decimal(18, 6)) as in_post_fte,
        cast(null as varchar) as worker_ref
    from movements
    where kind = 'leaver'
)

select
    month,
    team_code,
    sum(left_fte) as numerator,
    sum(in_post_fte) as denominator,
    list(worker_ref) as people
from counted
group by month, team_code
