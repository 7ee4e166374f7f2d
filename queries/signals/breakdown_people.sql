-- One row per month and breakdown: how many members of staff are behind its figures.
with

staff as (
    select distinct
        month,
        team_code,
        worker_ref
    from workforce_snapshot
)

select
    breakdown_teams.month,
    breakdown_teams.breakdown,
    breakdown_teams.level,
    count(distinct staff.worker_ref) as people
from breakdown_teams
left join staff
    on breakdown_teams.month = staff.month and breakdown_teams.team_code = staff.team_code
group by breakdown_teams.month, breakdown_teams.breakdown, breakdown_teams.level
