/*
title      = "Why agency staff are here"
subtitle   = "share of agency full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "What is agency cover for?"
definition = "Agency full-time equivalents by the reason of their assignment."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "no_judgement"
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
*/
with

grouped as (
    select
        month,
        team_code,
        coalesce(cover_reason, 'not_recorded') as split,
        sum(fte) as numerator,
        list(worker_ref) as people
    from agency_cover
    group by all
),

totals as (
    select
        month,
        team_code,
        sum(numerator) as denominator,
        flatten(list(people)) as people
    from grouped
    group by month, team_code
),

bands as (
    select distinct split
    from grouped
)

select
    totals.month,
    totals.team_code,
    bands.split,
    coalesce(grouped.numerator, 0) as numerator,
    totals.denominator,
    totals.people
from totals
cross join bands
left join grouped
    on
        totals.month = grouped.month
        and totals.team_code = grouped.team_code
        and bands.split = grouped.split
