/*
title      = "Social workers in post"
subtitle   = "full-time equivalents at month end, agency apart"
theme      = "workforce"
kind       = "indicator"
question   = "Do we have the permanent social workers we need?"
definition = "Registered social workers whom the council employs and pays directly at month end, in full-time equivalents. Casual staff count. Agency staff, also where they have an employee's row too, are not in post; people on long absence are. A last day told up to three months late counts from when it was."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "higher_is_better"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
published  = "dfe_csww.inpost_fte"
read_beside = ["establishment_fte", "agency_fte", "vacancy_rate_fte"]
caveats    = ["Staff seconded in from elsewhere are paid by their own employer and are counted neither in post nor as agency."]
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
    sum(case when is_in_post then fte else 0 end) as numerator,
    list(worker_ref) filter (where is_in_post) as people
from social_workers
group by month, team_code
