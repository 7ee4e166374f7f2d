-- One row per month and team: how many members of staff it had, each in the first of their teams by its code, so that
-- sums over any teams are never more than the people there are.
with

placed as (
    select
        month,
        worker_ref,
        min(team_code) as team_code
    from staff_teams
    group by month, worker_ref
)

select
    month,
    team_code,
    cast(count(*) as integer) as people
from placed
group by month, team_code
order by month, team_code
