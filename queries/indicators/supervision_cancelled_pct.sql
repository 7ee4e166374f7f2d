/*
title      = "Supervision cancelled"
subtitle   = "share of personal sessions due in the month"
theme      = "supervision"
kind       = "indicator"
question   = "How much supervision is lost?"
definition = "Personal sessions cancelled for good, or to be held later and not held within seven days. A share of personal sessions planned for the month. Sessions missed and those of absent workers count below the line. Of workers in the month's snapshot, those who left in it too."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.2
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_held_vs_due_pct"]
caveats    = ["A session moved and held within a week is not lost."]
source     = "Supervision events and workforce snapshot"
owner      = "Principal social worker"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
*/
select
    month,
    team_code,
    sum(case when is_lost then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct worker_ref) as people
from scheduled_sessions
group by month, team_code
