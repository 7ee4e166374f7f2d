/*
title      = "Approved social work posts"
subtitle   = "full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "How many posts have been agreed?"
definition = "Approved social work posts at month end, in full-time equivalents. Counted are posts for managers, senior practitioners, case holders, qualified staff without cases, reviewing officers and conference chairs."
measure    = "count"
unit       = "fte"
people     = "nobody"
polarity   = "no_judgement"
carry      = 1.0
extracts   = ["establishment", "teams"]
read_beside = ["inpost_fte", "vacancy_rate_fte"]
source     = "Establishment"
owner      = "Head of finance"
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
    sum(approved_fte) as numerator
from social_work_posts
group by month, team_code
