-- One row per month, team and district or type of team it belongs to, by two readings: as it was at that month
-- end, so that a reorganisation does not rewrite the past; and as now, which is where the team, or the one it has
-- become, belongs today.
with

homes as (
    select
        'was' as reading,
        month,
        team_code,
        team_type,
        district
    from counted_teams
    union all
    select
        'now' as reading,
        counted_teams.month,
        counted_teams.team_code,
        coalesce(teams_now.team_type, counted_teams.team_type) as team_type,
        coalesce(teams_now.district, counted_teams.district) as district
    from counted_teams
    left join teams_now on counted_teams.team_code = teams_now.team_code
)

select
    reading,
    month,
    team_code,
    'district' as level,
    district as part,
    district as label
from homes
where district is not null
union all
select
    homes.reading,
    homes.month,
    homes.team_code,
    'team_type' as level,
    homes.team_type as part,
    coalesce(codes.label, homes.team_type) as label
from homes
left join codes on codes.list = 'team_type' and homes.team_type = codes.code
where homes.team_type is not null
