/*
title      = "Agency staff covering a vacancy"
subtitle   = "share of agency full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "What are agency staff here for?"
definition = "Full-time equivalents of registered agency social workers at month end whose assignment, of several the one that began last, covers a vacancy, as a share of those of all registered agency social workers. Somebody without an open assignment counts only below the line."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 0.9
extracts   = ["workforce_snapshot", "agency_assignments", "teams"]
published  = "dfe_csww.agency_cover_rate_fte"
read_beside = ["agency_rate_fte", "uncovered_vacancy_rate"]
caveats    = ["The rest cover maternity, sickness or backlog, or are beyond the establishment."]
source     = "Workforce snapshot and agency assignments"
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
    sum(case when cover_reason = 'vacancy' then fte else 0 end) as numerator,
    sum(fte) as denominator,
    list(worker_ref) as people
from agency_cover
group by month, team_code
