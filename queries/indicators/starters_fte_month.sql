/*
title      = "Starters"
subtitle   = "full-time equivalents starting in the month"
theme      = "workforce"
kind       = "indicator"
question   = "Are people joining us?"
definition = "Registered social workers in post at month end who had no post of the council's when the month began, in full-time equivalents. Those who came and left within the month count too. Coming from an agency is starting; a new post, team or hours here, or becoming registered, is not."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "higher_is_better"
carry      = 0.0
lookback_months = 1
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["leavers_fte_month", "turnover_rate_12m_fte"]
caveats    = ["Return from maternity or sickness is not a start, as long as the snapshot goes on showing the person. A start told late counts in the month whose snapshot first shows it. Where the month before did not arrive, only those whose service began in the month are known to have started.", "The yearly return leaves out of its starters those who leave again within the year. A month cannot know that yet. Whoever came and left within the month is in starters and leavers both. So the change in staff in post is starters less leavers, with moves and changes of hours and registration."]
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
note = "Counted from who was in post at both ends of the month, so that starters, leavers and staff in post add up. A start told late counts in the month that first shows it. Whoever came and left within the month counts as both."
*/
with

counted as (
    select
        month,
        team_code,
        cast(0 as decimal(18, 6)) as began_fte,
        case when is_in_post then worker_ref end as worker_ref
    from social_workers
    union all
    select
        month,
        team_code,
        fte_change as began_fte,
        worker_ref
    from movements
    where kind = 'starter'
)

select
    month,
    team_code,
    sum(began_fte) as numerator,
    list(worker_ref) as people
from counted
group by month, team_code
