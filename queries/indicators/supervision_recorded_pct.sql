/*
title      = "Supervision recorded in time"
subtitle   = "share of personal sessions held"
theme      = "supervision"
kind       = "indicator"
question   = "Is supervision written down?"
definition = "Personal sessions whose record was signed within five working days of the session, as a share of personal sessions held in the month. Of workers in the month's snapshot, those who left in it too."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 0.2
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
columns    = ["supervision_events.record_signed"]
read_beside = ["supervision_in_date_pct"]
caveats    = ["Working days leave out weekends and English bank holidays."]
source     = "Supervision events and workforce snapshot"
owner      = "Principal social worker"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
[[history]]
date = 2026-12-01
note = "A month in which no row says whether a record was signed has no figure, where it was 0%."
*/
select
    month,
    team_code,
    sum(case when is_recorded_in_time then 1 else 0 end) as numerator,
    count(*) as denominator,
    list(distinct worker_ref) as people
from held_sessions
group by month, team_code
