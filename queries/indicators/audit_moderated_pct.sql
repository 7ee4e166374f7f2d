/*
title      = "Audits moderated"
subtitle   = "share of audits with a first grade"
theme      = "audit"
kind       = "indicator"
question   = "Is grading checked by a second person?"
definition = "Audits moderated, as a share of audits allocated to the month with an auditor's grade, however the files were chosen."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "no_judgement"
carry      = 0.0
extracts   = ["audits", "teams"]
read_beside = ["moderation_agreement_pct"]
caveats    = ["At least a fifth, and every inadequate audit, is usual."]
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
    sum(case when is_moderated then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct child_ref) as people
from graded_audits
where initial_grade is not null
group by month, team_code
