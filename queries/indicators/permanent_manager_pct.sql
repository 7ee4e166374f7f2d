/*
title      = "Permanent first line managers"
subtitle   = "share of first line managers, people"
theme      = "workforce"
kind       = "indicator"
question   = "Do teams have a manager who stays?"
definition = "Registered social workers in post whose main post is first line manager, as a share of those in post or from an agency. Staff seconded in are neither."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["agency_rate_fte", "supervision_in_date_pct"]
caveats    = ["Small numbers in a district."]
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
    sum(case when is_in_post then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(worker_ref) as people
from staff_people
where is_registered_sw and role = 'first_line_manager' and (is_in_post or is_agency)
group by month, team_code
