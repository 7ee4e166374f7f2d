/*
title      = "What audits find wanting"
subtitle   = "share of audits naming the theme"
theme      = "audit"
kind       = "indicator"
question   = "What should training be about?"
definition = "Audits naming a theme as an area for improvement, as a share of all audits allocated to the month with a final grade, however the files were chosen, theme by theme."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "lower_is_better"
carry      = 0.0
split      = "audit_theme"
sample     = true
extracts   = ["audits", "audit_themes", "teams"]
read_beside = ["audit_good_or_better_pct"]
caveats    = ["One audit may name several themes, so shares do not add up to 100%."]
source     = "Audits and audit themes"
owner      = "Head of quality assurance"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
*/
with

audited as (
    select
        audit_id,
        child_ref,
        month,
        team_code
    from graded_audits
    where final_grade is not null
),

totals as (
    select
        month,
        team_code,
        count(*) as audits,
        list(distinct child_ref) as people
    from audited
    group by month, team_code
),

named as (
    select distinct
        audit_id,
        theme_code
    from audit_themes
    where direction = 'area_for_improvement'
),

themes as (
    select distinct theme_code
    from named
),

cited as (
    select
        audited.month,
        audited.team_code,
        named.theme_code,
        count(*) as audits
    from audited
    inner join named on audited.audit_id = named.audit_id
    group by audited.month, audited.team_code, named.theme_code
)

select
    totals.month,
    totals.team_code,
    themes.theme_code as split,
    coalesce(cited.audits, 0) as numerator,
    totals.audits as denominator,
    totals.people
from totals
cross join themes
left join cited
    on
        totals.month = cited.month
        and totals.team_code = cited.team_code
        and themes.theme_code = cited.theme_code
