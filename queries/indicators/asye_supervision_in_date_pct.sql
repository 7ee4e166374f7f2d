/*
title      = "Newly qualified staff supervised"
subtitle   = "share of newly qualified staff, personal supervision"
theme      = "supervision"
kind       = "standard"
question   = "Are newly qualified staff supervised more often, as promised?"
definition = "As supervision in date, for staff in their assessed and supported year: weekly for six weeks, fortnightly to six months, then monthly. Three days' grace."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_in_date_pct", "asye_share"]
caveats    = ["Small numbers: read the likely range, or three months together."]
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
    sum(case when is_in_date then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(worker_ref) as people
from supervision_scope
where is_newly_qualified
group by month, team_code
