-- One row per month, team and reorganised part of the service it belongs to by one reading and not by the other.
with

reorganised_breakdowns as (
    select distinct as_it_was
    from breakdown_teams
    where as_it_was <> breakdown
)

select
    breakdown_teams.month,
    breakdown_teams.team_code,
    breakdown_teams.as_it_was
from breakdown_teams
inner join reorganised_breakdowns on breakdown_teams.as_it_was = reorganised_breakdowns.as_it_was
group by breakdown_teams.month, breakdown_teams.team_code, breakdown_teams.as_it_was
having count(*) = 1
