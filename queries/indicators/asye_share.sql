/*
title      = "Newly qualified social workers"
subtitle   = "share of social workers in post, full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "How new is the workforce?"
definition = "Registered social workers in post who began their assessed and supported year less than twelve months ago. A share of all registered social workers in post at month end, in full-time equivalents."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
columns    = ["workforce_snapshot.asye_start_date"]
read_beside = ["under_2y_share", "asye_supervision_in_date_pct"]
caveats    = ["New entrants are the future and need support: ten to twenty percent is a usual band."]
source     = "Workforce snapshot"
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
[[history]]
date = 2026-12-01
note = "A month in which no row has a start of the assessed year has no figure, where it was 0%."
*/
select
    month,
    team_code,
    sum(case when is_in_post and is_newly_qualified then fte else 0 end) as numerator,
    sum(case when is_in_post then fte else 0 end) as denominator,
    list(worker_ref) filter (where is_in_post) as people
from social_workers
group by month, team_code
