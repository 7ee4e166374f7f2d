/*
title      = "Audit grades"
subtitle   = "share of randomly chosen audits"
theme      = "audit"
kind       = "indicator"
question   = "What grades are files given?"
definition = "Audits of randomly chosen files allocated to the month, by any auditor, by final grade: the moderated one where there is one. Adequate, the older word, counts as requires improvement."
measure    = "mix"
unit       = "percent"
people     = "children"
polarity   = "no_judgement"
carry      = 0.0
spc        = { off = "the make-up of a whole: read audits good or better" }
split      = "audit_grade"
worst      = "inadequate"
sample     = true
extracts   = ["audits", "teams"]
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
    final_grade as split,
    count(*) as numerator,
    list(child_ref) as people
from graded_audits
where sample_type = 'random' and final_grade is not null
group by all
