/*
title      = "Audits good or better"
subtitle   = "share of randomly chosen audits"
theme      = "audit"
kind       = "outcome"
question   = "Is practice getting better?"
definition = "Audits of randomly chosen files allocated to the month, by any auditor, with a final grade of good or outstanding, as a share of those with a final grade. Final is the moderated grade where there is one."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "higher_is_better"
carry      = 0.0
sample     = true
extracts   = ["audits", "teams"]
read_beside = ["audit_inadequate_pct", "moderation_agreement_pct", "external_internal_gap"]
caveats    = ["Targeted, dip and repeat audits are left out. With 30 audits the likely range is 18 points either side: never read two months alone."]
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
    sum(case when is_good_or_better then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct child_ref) as people
from graded_audits
where sample_type = 'random' and final_grade is not null
group by month, team_code
