/*
title      = "Sickness absence"
subtitle   = "share of working days in twelve months"
theme      = "workforce"
kind       = "indicator"
question   = "How much working time is lost to sickness?"
definition = "Working days lost to sickness in the twelve months to month end, of registered social workers the council pays directly. A share of their full-time equivalents in post at month end, times 253 working days. Days of those who left in the month count. Days come adjusted for hours; none written is none lost."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 0.9
spc        = { off = "rolling twelve months: compare with the same month a year before" }
window     = { numerator = 12, denominator = 1 }
share      = false
extracts   = ["workforce_snapshot", "teams"]
columns    = ["workforce_snapshot.days_lost_sickness_month"]
published  = "dfe_csww.absence_rate_fte"
read_beside = ["caseload_avg", "leavers_fte_month"]
caveats    = ["Agency staff are left out. 253 working days reproduces the published rates."]
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
[[history]]
date = 2026-12-01
note = "A month in which no row says how many days were lost has no figure, where it counted as none lost."
*/
select
    month,
    team_code,
    sum(case when is_directly_paid then coalesce(days_lost_sickness_month, 0) else 0 end) as numerator,
    sum(case when is_in_post then fte * 253 else 0 end) as denominator,
    list(worker_ref) filter (where is_in_post) as people
from social_workers
group by month, team_code
