/*
months = "every"
*/
-- One row per month and agency worker with an assignment open at month end, the one that began last.
-- An assignment stays open for many months, so assignments of every month are looked at.
with

opened as (
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
    month,
    worker_ref,
    cover_reason
from opened
where place = 1
