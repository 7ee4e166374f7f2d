/*
title      = "Under two years here"
subtitle   = "share of social workers in post, full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "How settled is the workforce?"
definition = "Registered social workers in post who at month end have served in the authority for under two years without a break. A share of all registered social workers in post, in full-time equivalents."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 1.0
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["turnover_rate_12m_fte", "asye_share"]
caveats    = ["Service in this authority, not experience since qualifying."]
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
*/
select
    month,
    team_code,
    sum(case when is_in_post and month_end < start_date + interval '24 months' then fte else 0 end) as numerator,
    sum(case when is_in_post then fte else 0 end) as denominator,
    list(worker_ref) filter (where is_in_post) as people
from social_workers
group by month, team_code
