/*
severity = "warning"
extracts = ["workforce_snapshot", "establishment"]
column = "role"
message = "Social workers are in post in a role that has no approved posts: {value}. Every vacancy is counted wrongly by them."
mend = "Give approved posts by role, with the codes the workforce snapshot uses, or correct the role."
*/
-- Social-work roles only, as vacancies are counted. A month without any approved post is another extract that is missing.
with

approved as (
    select
        month,
        role,
        sum(approved_fte) as fte
    from establishment
    group by month, role
),

planned_months as (
    select distinct month
    from approved
),

in_post as (
    select
        workforce_snapshot.month,
        workforce_snapshot.role,
        max(workforce_snapshot.file) as file,
        sum(workforce_snapshot.fte) as fte
    from workforce_snapshot
    inner join planned_months on workforce_snapshot.month = planned_months.month
    where
        workforce_snapshot.is_registered_sw
        and workforce_snapshot.worker_type in ('employee', 'bank_casual')
        and workforce_snapshot.role in (
            'senior_manager', 'middle_manager', 'first_line_manager', 'senior_practitioner',
            'case_holder', 'qualified_no_cases', 'iro_chair'
        )
        and workforce_snapshot.start_date <= workforce_snapshot.as_at_date
        and (workforce_snapshot.end_date is null or workforce_snapshot.end_date > workforce_snapshot.as_at_date)
    group by workforce_snapshot.month, workforce_snapshot.role
),

files as (
    select max(file) as file
    from establishment
)

select
    coalesce(in_post.file, files.file) as file,
    cast(null as bigint) as file_row,
    in_post.role || ', ' || strftime(in_post.month, '%B %Y') || ', '
    || cast(cast(in_post.fte as decimal(18, 1)) as varchar) || ' in post' as value
from in_post
cross join files
left join approved on in_post.month = approved.month and in_post.role = approved.role
where coalesce(approved.fte, 0) = 0
