-- One row per month and team whose rows count, with where it belonged then. A team that the list of teams does not
-- have in a month in which an indicator has rows of it is not placed, and counts all the same: no sum of the whole
-- service needs the list, and what the list does not place is a part that is told.
with

unlisted as (
    select distinct
        indicator_rows.month,
        indicator_rows.team_code
    from indicator_rows
    left join team_months
        on indicator_rows.month = team_months.month and indicator_rows.team_code = team_months.team_code
    where team_months.team_code is null
)

select
    month,
    team_code,
    team_name,
    team_type,
    district
from team_months
union all
select
    month,
    team_code,
    case when team_code = '' then 'No team named' else team_code end as team_name,
    'Not placed' as team_type,
    'Not placed' as district
from unlisted
