/*
severity = "refused"
extracts = [
    "workforce_snapshot",
    "establishment",
    "agency_assignments",
    "supervision_events",
    "audits",
    "audit_plan",
]
column = "team_code"
message = "There is no team “{value}”."
mend = "Correct the code (capitals count), or add the team to the teams list and load that too."
needs = ["teams"]
*/
with

placed as (
    select
        file,
        file_row,
        team_code,
        month
    from workforce_snapshot
    union all
    select
        file,
        file_row,
        team_code,
        month
    from establishment
    union all
    select
        file,
        file_row,
        team_code,
        month
    from agency_assignments
    union all
    select
        file,
        file_row,
        team_code,
        month
    from supervision_events
    union all
    select
        file,
        file_row,
        team_code,
        month
    from audits
    union all
    select
        file,
        file_row,
        team_code,
        month
    from audit_plan
),

known as (
    select distinct team_code
    from teams
)

select
    placed.file,
    placed.file_row,
    placed.team_code as value
from placed
left join known on placed.team_code = known.team_code
where placed.team_code is not null and known.team_code is null
