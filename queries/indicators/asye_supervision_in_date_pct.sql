/*
title      = "Newly qualified staff supervised"
subtitle   = "share of newly qualified staff, personal supervision"
theme      = "supervision"
kind       = "standard"
question   = "Are newly qualified staff supervised more often, as promised?"
definition = "As supervision in date, for staff in the first twelve months from the start of their assessed and supported year: every 7 days for six weeks, every 14 days to six months, then every 31 days. Three days' grace."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 0.5
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
read_beside = ["supervision_in_date_pct", "asye_share"]
caveats    = ["Small numbers: read three months together."]
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
where is_newly_qualified
group by month, team_code
