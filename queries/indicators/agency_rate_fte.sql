/*
title      = "Agency social workers"
subtitle   = "share of social workers, full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "Are we depending less on agency staff?"
definition = "Full-time equivalents of registered agency social workers at month end, as a share of those from an agency and those in post. Staff seconded in are neither; whoever is both counts as agency."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.9
extracts   = ["workforce_snapshot", "teams"]
published  = "dfe_csww.agency_rate_fte"
read_beside = ["uncovered_vacancy_rate", "starters_fte_month", "leavers_fte_month"]
caveats    = ["Falls if cover is ended and nobody replaces it: read vacancies not covered beside it."]
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
note = "Somebody whose leaving is told up to three months late no longer counts after their last day."
*/
select
    month,
    team_code,
    sum(case when is_agency then fte else 0 end) as numerator,
    sum(case when is_agency or is_in_post then fte else 0 end) as denominator,
    list(worker_ref) filter (where is_agency or is_in_post) as people
from social_workers
group by month, team_code
