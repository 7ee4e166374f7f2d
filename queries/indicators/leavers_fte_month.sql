/*
title      = "Leavers"
subtitle   = "full-time equivalents leaving in the month"
theme      = "workforce"
kind       = "indicator"
question   = "Are people leaving us?"
definition = "Full-time equivalent of registered social workers whose employment ended in the month, moves to agency and out of children and families work included."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "lower_is_better"
lookback_months = 1
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["starters_fte_month", "turnover_rate_12m_fte", "absence_rate_12m"]
caveats    = ["Somebody in post last month and missing from this month's snapshot counts as having left, until the snapshot says otherwise.", "Promotions and moves within children and families work are not leaving."]
source     = "Workforce snapshot"
owner      = "Head of workforce"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
*/
with

counted as (
    select
        month,
        team_code,
        cast(0 as decimal(18, 6)) as left_fte,
        cast(null as varchar) as worker_ref
    from social_workers
    union all
    select
        month,
        team_code,
        fte as left_fte,
        worker_ref
    from leavers
)

select
    month,
    team_code,
    sum(left_fte) as numerator,
    list(worker_ref) as people
from counted
group by month, team_code
