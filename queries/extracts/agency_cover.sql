-- One row per month, agency social worker and post: why they are here.
-- Their assignment open at month end says so; of two, the one that began last.
with

open_assignments as (
    select
        months.month,
        agency_assignments.worker_ref,
        agency_assignments.cover_reason,
        row_number() over (
            partition by months.month, agency_assignments.worker_ref
            order by agency_assignments.start_date desc, agency_assignments.assignment_id desc
        ) as place
    from months
    inner join agency_assignments
        on
            months.month_end >= agency_assignments.start_date
            and (agency_assignments.end_date is null or agency_assignments.end_date > months.month_end)
)

select
    social_workers.month,
    social_workers.worker_ref,
    social_workers.team_code,
    social_workers.fte,
    open_assignments.cover_reason
from social_workers
left join open_assignments
    on
        social_workers.month = open_assignments.month
        and social_workers.worker_ref = open_assignments.worker_ref
        and open_assignments.place = 1
where social_workers.is_agency
