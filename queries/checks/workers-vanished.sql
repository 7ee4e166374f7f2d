/*
severity = "asks"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "{value} are gone, without a date of leaving: more than ordinarily leave."
mend = "If that is right, say yes to it; else look for what the export left out, or references that were written otherwise."
*/
-- Ordinarily: half as much again as went in any published month, a twentieth of the workers, and three.
with

months as (
    select
        month,
        max(file) as file
    from workforce_snapshot
    group by month
),

workers as (
    select
        month,
        worker_ref,
        max(case when end_date is null or end_date >= month + interval '2 months' then 1 else 0 end) as stays
    from workforce_snapshot
    group by month, worker_ref
),

gone as (
    select
        months.month,
        months.file,
        count(*) as workers_before,
        sum(case when later.worker_ref is null then 1 else 0 end) as went,
        sum(case when later.worker_ref is null then earlier.stays else 0 end) as went_unsaid
    from months
    inner join workers as earlier on earlier.month = months.month - interval '1 month'
    left join workers as later on months.month = later.month and earlier.worker_ref = later.worker_ref
    group by months.month, months.file
),

ordinary as (
    select coalesce(max(went), 0) as went
    from gone
    where file is null
)

select
    gone.file,
    cast(null as bigint) as file_row,
    cast(gone.went_unsaid as varchar) || ' of ' || cast(gone.workers_before as varchar) || ' workers of '
    || strftime(gone.month - interval '1 month', '%B %Y') as value
from gone
cross join ordinary
where
    gone.file is not null
    and gone.went_unsaid > greatest(3, 0.05 * gone.workers_before, 1.5 * ordinary.went)
