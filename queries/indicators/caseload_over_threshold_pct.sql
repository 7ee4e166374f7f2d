/*
title      = "Caseloads over the threshold"
subtitle   = "share of social workers holding cases"
theme      = "workforce"
kind       = "indicator"
question   = "Who carries too much?"
definition = "Registered social workers who hold more than 20 children for each full-time equivalent, as a share of those who hold any. In the first twelve months of the assessed and supported year it is more than 15. Agency and seconded staff count too. All posts of a person together, in the team of their main post."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["caseload_avg", "asye_share"]
caveats    = ["The average hides this."]
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
    sum(case when is_over_threshold then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(worker_ref) as people
from case_holders
group by month, team_code
