/*
title      = "Audits inadequate"
subtitle   = "share of randomly chosen audits"
theme      = "audit"
kind       = "outcome"
question   = "How many files show unsafe or poor practice?"
definition = "Audits of randomly chosen files allocated to the month, by any auditor, with a final grade of inadequate, as a share of those with a final grade. Final is the moderated grade where there is one."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "lower_is_better"
carry      = 0.0
sample     = true
extracts   = ["audits", "teams"]
read_beside = ["audit_good_or_better_pct"]
caveats    = ["Small numbers: read the likely range."]
source     = "Audits"
owner      = "Head of quality assurance"
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
    sum(case when final_grade = 'inadequate' then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct child_ref) as people
from graded_audits
where sample_type = 'random' and final_grade is not null
group by month, team_code
