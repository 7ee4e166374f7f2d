/*
title      = "Supervision in date"
subtitle   = "share of all staff, personal supervision"
theme      = "supervision"
kind       = "standard"
question   = "Is everybody supervised when they should be?"
definition = "Staff of any role, agency and seconded staff included, whose last personal supervision was held within their interval at month end: 31 days; in the assessed and supported year 7 days for six weeks and 14 days to six months. Three days' grace. Of staff who need supervision, have served one interval and were not absent throughout it; never supervised is not in date."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 0.5
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_overdue_over_30d", "days_since_supervision_median", "supervision_held_vs_due_pct"]
caveats    = ["About the worker, one to one: case and unit supervision are counted apart."]
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
    sum(case when is_in_date then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(worker_ref) as people
from supervision_scope
group by month, team_code
