-- One row per month, team and social-work role with approved posts.
select
    month,
    team_code,
    role,
    sum(approved_fte) as approved_fte
from establishment
where
    role in (
        'senior_manager', 'middle_manager', 'first_line_manager', 'senior_practitioner', 'case_holder',
        'qualified_no_cases', 'iro_chair'
    )
group by month, team_code, role
