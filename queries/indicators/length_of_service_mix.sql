/*
title      = "Length of service"
subtitle   = "share of social workers in post, full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "How long have people been here?"
definition = "Registered social workers in post at month end by how long they have served in the authority without a break, in full-time equivalents."
measure    = "mix"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
carry      = 1.0
spc        = { off = "the make-up of a whole: read under two years here" }
split      = "service_band"
extracts   = ["workforce_snapshot", "teams"]
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
    case
        when month_end < start_date + interval '12 months' then 'under_1_year'
        when month_end < start_date + interval '24 months' then 'years_1_to_2'
        when month_end < start_date + interval '60 months' then 'years_2_to_5'
        when month_end < start_date + interval '120 months' then 'years_5_to_10'
        else 'years_10_or_more'
    end as split,
    sum(fte) as numerator,
    list(worker_ref) as people
from social_workers
where is_in_post
group by all
