-- One row per month, team and breakdown the team belongs to in that month.
-- A team counts where it belonged at that month end, so a reorganisation does not rewrite the past.
select
    month,
    team_code,
    'service' as breakdown,
    'service' as level,
    'Whole service' as label
from team_months
union all
select
    month,
    team_code,
    'district:' || district as breakdown,
    'district' as level,
    district as label
from team_months
where district is not null
union all
select
    team_months.month,
    team_months.team_code,
    'team_type:' || team_months.team_type as breakdown,
    'team_type' as level,
    coalesce(codes.label, team_months.team_type) as label
from team_months
left join codes on codes.list = 'team_type' and team_months.team_type = codes.code
where team_months.team_type is not null
union all
select
    month,
    team_code,
    'team:' || team_code as breakdown,
    'team' as level,
    team_name as label
from team_months
