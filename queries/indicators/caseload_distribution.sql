/*
title      = "Caseloads by size"
subtitle   = "share of social workers holding cases"
theme      = "workforce"
kind       = "indicator"
question   = "How is the work shared out?"
definition = "Registered social workers who hold at least one case at month end, by how many children they hold for each full-time equivalent. Agency and seconded staff count too. All posts of a person together, in the team of their main post."
measure    = "mix"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 1.0
spc        = { off = "the make-up of a whole: read caseloads over the threshold" }
split      = "caseload_band"
worst      = "over_25"
extracts   = ["workforce_snapshot", "teams"]
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
    case
        when cases_held <= fte * 10 then 'up_to_10'
        when cases_held <= fte * 15 then 'over_10_to_15'
        when cases_held <= fte * 20 then 'over_15_to_20'
        when cases_held <= fte * 25 then 'over_20_to_25'
        else 'over_25'
    end as split,
    count(*) as numerator,
    list(worker_ref) as people
from case_holders
group by all
