-- The teams of every part of the service an edition has, by month, each with how many members of staff it had.
select
    cast($publication as integer) as publication,
    part_teams.breakdown,
    part_teams.month,
    part_teams.team_code,
    coalesce(team_staff.people, 0) as people
from edition.part_teams
left join edition.team_staff
    on part_teams.month = team_staff.month and part_teams.team_code = team_staff.team_code
order by part_teams.breakdown, part_teams.month, part_teams.team_code
