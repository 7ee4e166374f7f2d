/*
title      = "Supervision by how late"
subtitle   = "share of staff in scope"
theme      = "supervision"
kind       = "indicator"
question   = "How late is late?"
definition = "Staff judged by supervision in date, by days past the end of their interval at month end since the last session. In date has three days' grace; never supervised is a band of its own."
measure    = "mix"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 0.5
spc        = { off = "the make-up of a whole: read supervision in date" }
split      = "overdue_band"
worst      = "never"
for_managers = true
extracts   = ["supervision_events", "workforce_snapshot", "teams"]
source     = "Supervision events and workforce snapshot"
owner      = "Principal social worker"
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
note = "For managers only: its bands, and supervision over 30 days late beside them, gave numbers of few people away."
*/
select
    month,
    team_code,
    case
        when days_since is null then 'never'
        when is_in_date then 'in_date'
        when days_past_due <= 30 then 'overdue_to_30'
        when days_past_due <= 60 then 'overdue_31_to_60'
        else 'overdue_over_60'
    end as split,
    count(*) as numerator,
    list(worker_ref) as people
from supervision_scope
group by all
