-- One row per month, team and breakdown the team belongs to in that month.
-- Each breakdown is as it was. One that has been reorganised is there a second time with the teams as they are now,
-- with _now after its level; as_it_was is the key of the first.
select
    month,
    team_code,
    'service' as breakdown,
    'service' as as_it_was,
    'service' as level,
    'Whole service' as label
from counted_teams
union all
select
    month,
    team_code,
    level || ':' || part as breakdown,
    level || ':' || part as as_it_was,
    level,
    label
from team_places
where reading = 'was'
union all
select
    month,
    team_code,
    'team:' || team_code as breakdown,
    'team:' || team_code as as_it_was,
    'team' as level,
    team_name as label
from counted_teams
union all
select
    team_places.month,
    team_places.team_code,
    team_places.level || '_now:' || team_places.part as breakdown,
    team_places.level || ':' || team_places.part as as_it_was,
    team_places.level || '_now' as level,
    team_places.label || ', teams as now' as label
from team_places
inner join reorganised on team_places.level = reorganised.level and team_places.part = reorganised.part
where team_places.reading = 'now'
