/*
title      = "Vacancies not covered"
subtitle   = "share of approved posts, full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "How many posts does nobody do, permanent or agency?"
definition = "Vacant posts, as vacancies counts them, less the registered agency social workers whose assignment covers a vacancy. A share of approved social work posts, all in full-time equivalents."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "lower_is_better"
carry      = 1.0
extracts   = ["establishment", "workforce_snapshot", "agency_assignments", "teams"]
read_beside = ["agency_rate_fte", "vacancy_rate_fte", "caseload_avg"]
caveats    = ["This, not the vacancy rate, is what families feel.", "Below nought in a team whose agency cover exceeds its vacancies."]
source     = "Establishment, workforce snapshot and agency assignments"
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

covering as (
    select
        month,
        team_code,
        sum(fte) as fte
    from agency_cover
    where cover_reason = 'vacancy'
    group by month, team_code
),

joined as (
    select
        coalesce(vacancies.month, covering.month) as month,
        coalesce(vacancies.team_code, covering.team_code) as team_code,
        coalesce(vacancies.vacancy_fte, 0) as vacancy_fte,
        coalesce(vacancies.establishment_fte, 0) as establishment_fte,
        coalesce(covering.fte, 0) as covering_fte,
        vacancies.people
    from vacancies
    full outer join covering
        on vacancies.month = covering.month and vacancies.team_code = covering.team_code
)

select
    month,
    team_code,
    vacancy_fte - covering_fte as numerator,
    establishment_fte as denominator,
    people
from joined
