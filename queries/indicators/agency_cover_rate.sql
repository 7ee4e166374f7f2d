/*
title      = "Agency staff covering a vacancy"
subtitle   = "share of agency full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "What are agency staff here for?"
definition = "Registered agency social workers at month end whose assignment covers a vacancy; of several assignments the one that began last counts. A share of all registered agency social workers, in full-time equivalents. Somebody without an open assignment counts only below the line."
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
