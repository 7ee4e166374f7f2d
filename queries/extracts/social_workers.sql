-- One row per month, registered social worker and post.
select
    month,
    month_end,
    worker_ref,
    post_ref,
    team_code,
    role,
    fte,
    start_date,
    cases_held,
    days_lost_sickness_month,
    is_employed,
    is_directly_paid,
    is_in_post,
    is_agency,
    is_newly_qualified
from staff_months
where is_registered_sw
