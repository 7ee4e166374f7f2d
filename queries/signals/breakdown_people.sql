-- One row per month and breakdown: how many members of staff are behind its figures.
select
    breakdown_teams.month,
    breakdown_teams.breakdown,
    breakdown_teams.level,
    count(distinct staff_teams.worker_ref) as people
from breakdown_teams
left join staff_teams
    on breakdown_teams.month = staff_teams.month and breakdown_teams.team_code = staff_teams.team_code
group by breakdown_teams.month, breakdown_teams.breakdown, breakdown_teams.level
