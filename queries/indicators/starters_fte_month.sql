/*
title      = "Starters"
subtitle   = "full-time equivalents starting in the month"
theme      = "workforce"
kind       = "indicator"
question   = "Are people joining us?"
definition = "Full-time equivalent of registered social workers whose employment began in the month. Somebody who began and left in the same month is not counted."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "higher_is_better"
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["leavers_fte_month", "turnover_rate_12m_fte"]
caveats    = ["Return from maternity or sickness is not a start. The yearly return also leaves out those who start and leave within the year; a month cannot know that yet."]
source     = "Workforce snapshot"
owner      = "Head of workforce"
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
    sum(case when is_starter then fte else 0 end) as numerator,
    list(worker_ref) filter (where is_starter) as people
from social_workers
group by month, team_code
