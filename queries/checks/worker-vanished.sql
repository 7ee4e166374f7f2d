/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "Worker “{value}” was there the month before, with no date of leaving by now, and is not there now."
mend = "Counted as having left this month. Add the worker's last row with the end date, in this snapshot or one of the next three, to say when; or the row that is missing."
*/
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
)

select
    months.file,
    cast(null as bigint) as file_row,
    earlier.worker_ref as value
from months
inner join workers as earlier on earlier.month = months.month - interval '1 month'
left join workers as later on months.month = later.month and earlier.worker_ref = later.worker_ref
where earlier.stays = 1 and later.worker_ref is null
