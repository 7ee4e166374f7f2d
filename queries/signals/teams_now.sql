-- One row per team of the list: the team it has become, by way of its successors, as the list has that one last.
-- A team without a successor is itself. A chain that comes round again ends after twenty teams.
-- Only the list of teams counts, not the months there are: a new month must not regroup the earlier ones.
with recursive

latest_rows as (
    select
        teams.*,
        row_number() over (partition by team_code order by valid_from desc) as place
    from teams
),

latest_teams as (
    select
        team_code,
        team_type,
        district,
        successor_code
    from latest_rows
    where place = 1
),

successions as (
    select
        latest_teams.team_code,
        latest_teams.successor_code
    from latest_teams
    inner join latest_teams as successors on latest_teams.successor_code = successors.team_code
    where latest_teams.successor_code <> latest_teams.team_code
),

chains as (
    select
        team_code,
        team_code as heir_code,
        0 as steps
    from latest_teams
    union all
    select
        chains.team_code,
        successions.successor_code as heir_code,
        chains.steps + 1 as steps
    from chains
    inner join successions on chains.heir_code = successions.team_code
    where chains.steps < 20
),

ends as (
    select
        team_code,
        heir_code,
        row_number() over (partition by team_code order by steps desc) as place
    from chains
)

select
    ends.team_code,
    ends.heir_code,
    latest_teams.team_type,
    latest_teams.district
from ends
inner join latest_teams on ends.heir_code = latest_teams.team_code
where ends.place = 1
