/*
title      = "Agency social workers"
subtitle   = "share of social workers, full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "Are we depending less on agency staff?"
definition = "Agency full-time equivalents as a share of agency and in-post full-time equivalents of registered social workers."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
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
*/
select
    month,
    team_code,
    sum(case when is_agency then fte else 0 end) as numerator,
    sum(case when is_agency or is_in_post then fte else 0 end) as denominator,
    list(worker_ref) filter (where is_agency or is_in_post) as people
from social_workers
group by month, team_code
