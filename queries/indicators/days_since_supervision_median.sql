/*
title      = "Days since supervision"
subtitle   = "middle value of staff supervised, days at month end"
theme      = "supervision"
kind       = "indicator"
question   = "How long do people wait?"
definition = "Middle value of the days from the last personal supervision held to month end, of the staff judged by supervision in date who have ever had one."
measure    = "quantile"
unit       = "days"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.6
quantile   = 0.5
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_in_date_pct", "supervision_overdue_over_30d"]
caveats    = ["Somebody never supervised has no days to count and is left out; see supervision over 30 days late."]
source     = "Supervision events and workforce snapshot"
owner      = "Principal social worker"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
[[history]]
date = 2026-11-24
note = "Somebody whose leaving is told up to three months late no longer counts after their last day."
*/
select
    month,
    team_code,
    days_since as observation,
    [worker_ref] as people
from supervision_scope
where days_since is not null
