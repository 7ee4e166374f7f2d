-- One row per month and team: the team as it was at that month end.
-- The latest row that had begun by then and had not ended before the month wins, so a renamed or moved
-- team keeps its old name and place in its old months.
with

versions as (
    select
        months.month,
        teams.team_code,
        teams.team_name,
        teams.team_type,
        teams.district,
        row_number() over (partition by months.month, teams.team_code order by teams.valid_from desc) as place
    from months
    inner join teams
        on
            months.month_end >= teams.valid_from
            and (teams.valid_to is null or teams.valid_to >= months.month)
)

select
    month,
    team_code,
    team_name,
    team_type,
    district
from versions
where place = 1
