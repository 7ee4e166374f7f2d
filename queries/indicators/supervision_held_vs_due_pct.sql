/*
title      = "Supervision held when due"
subtitle   = "share of personal sessions due in the month"
theme      = "supervision"
kind       = "indicator"
question   = "Do planned sessions take place?"
definition = "Personal sessions held early or by three days after they fell due, as a share of all that fell due in the month. Sessions cancelled and those of absent workers fell due too. Of workers in the month's snapshot, those who left in it too."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 0.2
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_in_date_pct", "supervision_cancelled_pct"]
caveats    = ["Loses anybody long overdue, for whom nothing is planned: never read it alone."]
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
    sum(case when is_held_by_due then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct worker_ref) as people
from scheduled_sessions
group by month, team_code
