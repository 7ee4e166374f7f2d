/*
title      = "Moderators agreed"
subtitle   = "share of moderated audits"
theme      = "audit"
kind       = "indicator"
question   = "Do we grade ourselves honestly?"
definition = "Moderated audits given the same grade as the auditor gave, as a share of moderated audits with both grades allocated to the month, however the files were chosen. Adequate, the older word, counts as requires improvement."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "higher_is_better"
carry      = 0.0
sample     = true
extracts   = ["audits", "teams"]
read_beside = ["audit_moderated_pct", "external_internal_gap"]
caveats    = ["Grading ourselves too high is what inspectors test."]
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
    sum(case when moderated_grade = initial_grade then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct child_ref) as people
from graded_audits
where initial_grade is not null and moderated_grade is not null
group by month, team_code
