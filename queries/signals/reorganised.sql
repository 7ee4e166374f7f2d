-- One row per part of the service whose past would be another with the teams as they are now: a team was in it that is
-- not now, or is in it now that was not. Single teams are left as they were: no page shows one yet.
with

pairs as (
    select
        'district' as level,
        teams.district as part_then,
        teams_now.district as part_now
    from teams
    inner join teams_now on teams.team_code = teams_now.team_code
    union all
    select
        'team_type' as level,
        teams.team_type as part_then,
        teams_now.team_type as part_now
    from teams
    inner join teams_now on teams.team_code = teams_now.team_code
),

moved as (
    select
        level,
        part_then,
        part_now
    from pairs
    where part_then is distinct from part_now
)

select
    level,
    part_then as part
from moved
where part_then is not null
union
select
    level,
    part_now as part
from moved
where part_now is not null
