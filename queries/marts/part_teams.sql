-- One row per month, district or type of team, and team in it: what the next publications compare their parts with.
select
    month,
    breakdown,
    team_code
from breakdown_teams
where level not in ('service', 'team')
order by breakdown, month, team_code
