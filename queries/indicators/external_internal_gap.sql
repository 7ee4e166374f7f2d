/*
title      = "External less internal audits"
subtitle   = "percentage points good or better, three months together"
theme      = "audit"
kind       = "indicator"
question   = "Do outsiders see the same quality as we do?"
definition = "The share good or better that external auditors gave, less the share that internal auditors gave, over three months. Counted are randomly chosen audits with a final grade. Internal auditors are line and other managers, the quality assurance team and senior leaders. Audits by peers or several agencies together are in neither."
measure    = "difference"
unit       = "points"
people     = "children"
polarity   = "no_judgement"
carry      = 0.7
sides      = ["external auditors grade higher", "external auditors are harsher"]
spc        = { off = "rolling three months: read audits good or better" }
window     = { numerator = 3, denominator = 3 }
extracts   = ["audits", "teams"]
read_beside = ["audit_good_or_better_pct", "moderation_agreement_pct"]
caveats    = ["External auditors are usually harder; within ten points is usual."]
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
    sum(case when auditor_type = 'external' and is_good_or_better then 1 else 0 end) as numerator,
    sum(case when auditor_type = 'external' then 1 else 0 end) as denominator,
    sum(case when auditor_type <> 'external' and is_good_or_better then 1 else 0 end) as minus_numerator,
    sum(case when auditor_type <> 'external' then 1 else 0 end) as minus_denominator,
    list(distinct child_ref) filter (where auditor_type = 'external') as people,
    list(distinct child_ref) filter (where auditor_type <> 'external') as minus_people
from graded_audits
where
    sample_type = 'random'
    and final_grade is not null
    and auditor_type in ('external', 'line_manager', 'other_manager', 'qa_team', 'senior_leader')
group by month, team_code
