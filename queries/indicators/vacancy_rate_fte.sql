/*
title      = "Vacancies"
subtitle   = "share of social work posts, full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "How many posts is nobody permanently in?"
definition = "Approved social work posts less registered social workers in post, for each role in a team and never below nought. A share of these vacancies and all registered social workers in post together."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 1.0
extracts   = ["establishment", "workforce_snapshot", "teams"]
published  = "dfe_csww.vacancy_rate_fte"
read_beside = ["uncovered_vacancy_rate", "agency_rate_fte"]
caveats    = ["Posts covered by agency staff count as vacant, as the Department for Education counts them."]
source     = "Establishment and workforce snapshot"
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
with

in_post as (
    select
        month,
        team_code,
        sum(fte) as fte,
        list(worker_ref) as people
    from social_workers
    where is_in_post
    group by month, team_code
),

-- A team with approved posts and nobody in them counts, and so does one with people and no posts.
joined as (
    select
        coalesce(vacancies.month, in_post.month) as month,
        coalesce(vacancies.team_code, in_post.team_code) as team_code,
        coalesce(vacancies.vacancy_fte, 0) as vacancy_fte,
        coalesce(in_post.fte, 0) as inpost_fte,
        in_post.people
    from vacancies
    full outer join in_post
        on vacancies.month = in_post.month and vacancies.team_code = in_post.team_code
)

select
    month,
    team_code,
    vacancy_fte as numerator,
    vacancy_fte + inpost_fte as denominator,
    people
from joined
