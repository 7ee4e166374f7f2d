/*
title      = "Leavers"
subtitle   = "full-time equivalents leaving in the month"
theme      = "workforce"
kind       = "indicator"
question   = "Are people leaving us?"
definition = "Registered social workers in post when the month began who have no post of the council's at its end, in full-time equivalents as they were at its beginning. Those who came and left within the month count too. Moves to agency and out of children and families work are leaving; a new post, team or hours here are not. Dated by the last day also where it is told up to three months late."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.0
lookback_months = 1
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["starters_fte_month", "turnover_rate_12m_fte", "absence_rate_12m"]
caveats    = ["Somebody in post last month and missing from this month's snapshot counts as having left, until the missing row is sent: back the month after, they count as starting. Where the month before did not arrive, only those with a last day in the month are known to have left.", "Promotions and moves within children and families work are not leaving."]
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
note = "A new post, team or hours within the council is no longer counted as leaving; whoever came and left within the month is, as the yearly return counts them; a last day told up to three months late counts in its own month."
*/
with

counted as (
    select
        month,
        team_code,
        cast(0 as decimal(18, 6)) as left_fte,
        case when is_in_post then worker_ref end as worker_ref
    from social_workers
    union all
    select
        month,
        team_code,
        -fte_change as left_fte,
        worker_ref
    from movements
    where kind = 'leaver'
)

select
    month,
    team_code,
    sum(left_fte) as numerator,
    list(worker_ref) as people
from counted
group by month, team_code
