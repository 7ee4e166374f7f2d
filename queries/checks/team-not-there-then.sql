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
message = "The team “{value}” did not exist in that month."
mend = "Give the team that did the work then, or correct the team's dates in the teams list."
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
),

there as (
    select distinct
        placed.file,
        placed.file_row
    from placed
    inner join teams
        on
            placed.team_code = teams.team_code
            and placed.month + interval '1 month' > teams.valid_from
            and (teams.valid_to is null or placed.month <= teams.valid_to)
    where placed.file is not null
)

select
    placed.file,
    placed.file_row,
    placed.team_code as value
from placed
inner join known on placed.team_code = known.team_code
left join there on placed.file = there.file and placed.file_row = there.file_row
where placed.month is not null and there.file is null
