/*
title      = "Why agency staff are here"
subtitle   = "share of agency full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "What is agency cover for?"
definition = "Full-time equivalents of registered agency social workers at month end by the reason of their assignment, of several the one that began last; not recorded where none is open."
measure    = "mix"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 0.9
spc        = { off = "the make-up of a whole: read agency staff covering a vacancy" }
split      = "cover_reason"
extracts   = ["workforce_snapshot", "agency_assignments", "teams"]
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
    coalesce(cover_reason, 'not_recorded') as split,
    sum(fte) as numerator,
    list(worker_ref) as people
from agency_cover
group by all
