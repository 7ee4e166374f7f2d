/*
title      = "Audits against plan"
subtitle   = "audits done as a share of audits planned"
theme      = "audit"
kind       = "indicator"
question   = "Is the audit programme being done?"
definition = "Audits with a final grade allocated to the month, however the files were chosen and whoever audited, as a share of all audits planned for the month."
measure    = "rate"
unit       = "percent"
people     = "children"
polarity   = "higher_is_better"
carry      = 0.0
share      = false
extracts   = ["audits", "audit_plan", "teams"]
read_beside = ["audit_good_or_better_pct"]
caveats    = ["More than 100% when more is done than was planned."]
source     = "Audits and audit plan"
owner      = "Head of quality assurance"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
*/
with

completed as (
    select
        month,
        team_code,
        count(*) as audits,
        list(distinct child_ref) as people
    from graded_audits
    where final_grade is not null
    group by month, team_code
),

planned as (
    select
        month,
        team_code,
        sum(planned_count) as audits
    from audit_plan
    group by month, team_code
)

select
    coalesce(planned.month, completed.month) as month,
    coalesce(planned.team_code, completed.team_code) as team_code,
    coalesce(completed.audits, 0) as numerator,
    coalesce(planned.audits, 0) as denominator,
    completed.people
from planned
full outer join completed on planned.month = completed.month and planned.team_code = completed.team_code
