-- How many breakdowns of an indicator this audience may not see, teams apart.
select count(distinct breakdown) as hidden
from measure_series
where
    indicator_id = $indicator_id
    and level in ('district', 'team_type')
    and audience <> 'board'
    and $audience <> 'manager'
