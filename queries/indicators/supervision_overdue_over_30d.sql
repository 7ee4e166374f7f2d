/*
title      = "Supervision over 30 days late"
subtitle   = "people at month end"
theme      = "supervision"
kind       = "standard"
question   = "Who has been left without supervision?"
definition = "Staff judged by supervision in date whose personal supervision is more than 30 days past the end of their interval at month end, without grace; somebody never supervised is due one interval after starting."
measure    = "count"
unit       = "people"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.5
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_in_date_pct"]
caveats    = ["Includes people never supervised."]
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
    sum(case when days_past_due > 30 then 1 else 0 end) as numerator,
    list(worker_ref) filter (where days_past_due > 30) as people
from supervision_scope
group by month, team_code
