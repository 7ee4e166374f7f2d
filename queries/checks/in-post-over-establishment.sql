/*
severity = "warning"
extracts = ["workforce_snapshot", "establishment"]
column = "team_code"
message = "More people are in post than posts are approved: {value}."
mend = "Check the approved posts with finance, or the team of the workers with HR."
*/
-- Social-work roles only, as vacancies are counted; either file may be the one to mend.
with

approved as (
    select
        month,
        team_code,
        max(file) as file,
        sum(approved_fte) as fte
    from establishment
    where
        role in (
            'senior_manager', 'middle_manager', 'first_line_manager', 'senior_practitioner',
            'case_holder', 'qualified_no_cases', 'iro_chair'
        )
    group by month, team_code
),

in_post as (
    select
        month,
        team_code,
        max(file) as file,
        sum(fte) as fte
    from workforce_snapshot
    where
        is_registered_sw
        and worker_type in ('employee', 'bank_casual')
        and start_date <= as_at_date
        and (end_date is null or end_date > as_at_date)
    group by month, team_code
)

select
    coalesce(in_post.file, approved.file) as file,
    cast(null as bigint) as file_row,
    in_post.team_code || ', ' || strftime(in_post.month, '%B %Y') || ' '
    || cast(cast(in_post.fte as decimal(18, 1)) as varchar) || ' in post, '
    || cast(cast(approved.fte as decimal(18, 1)) as varchar) || ' approved' as value
from in_post
inner join approved on in_post.month = approved.month and in_post.team_code = approved.team_code
where in_post.fte > approved.fte
