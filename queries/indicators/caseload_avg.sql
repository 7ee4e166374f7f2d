/*
title      = "Caseload per social worker"
subtitle   = "children for each full-time equivalent holding cases"
theme      = "workforce"
kind       = "indicator"
question   = "Are caseloads manageable?"
definition = "Children allocated to registered social workers at month end, for each full-time equivalent of the posts in which at least one case is held. Agency and seconded staff count too."
measure    = "mean"
unit       = "cases_per_fte"
people     = "workers"
polarity   = "lower_is_better"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
published  = "dfe_csww.caseload_fte"
read_beside = ["caseload_over_threshold_pct", "uncovered_vacancy_rate"]
caveats    = ["A case is one child, not a family. Across England the average does not tell good services from poor ones: read the share over the threshold."]
source     = "Workforce snapshot"
owner      = "Service director"
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
    sum(coalesce(cases_held, 0)) as numerator,
    sum(case when cases_held >= 1 and fte > 0 then fte else 0 end) as denominator,
    list(worker_ref) filter (where cases_held >= 1 and fte > 0) as people
from social_workers
where is_employed
group by month, team_code
