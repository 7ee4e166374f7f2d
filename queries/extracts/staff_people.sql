-- One row per month and person employed at month end: their main post, the largest, then by post.
-- A person with two posts is one person; hours and cases are those of both posts.
with

posts as (
    select
        month,
        month_end,
        worker_ref,
        team_code,
        role,
        is_registered_sw,
        start_date,
        absence_status,
        absence_start_date,
        asye_start_date,
        requires_supervision,
        is_in_post,
        is_agency,
        is_newly_qualified,
        sum(fte) over (partition by month, worker_ref) as fte,
        sum(cases_held) over (partition by month, worker_ref) as cases_held,
        row_number() over (partition by month, worker_ref order by fte desc nulls last, post_ref asc) as place
    from staff_months
    where is_employed
)

select
    month,
    month_end,
    worker_ref,
    team_code,
    role,
    is_registered_sw,
    start_date,
    absence_status,
    absence_start_date,
    asye_start_date,
    requires_supervision,
    is_in_post,
    is_agency,
    is_newly_qualified,
    fte,
    cases_held
from posts
where place = 1
