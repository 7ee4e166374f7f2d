/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_type"
message = "Worker “{value}” is both an employee and an agency worker in the month; counted once, as agency."
mend = "Remove the row that is not right."
*/
-- Only rows still open at the month end: one who moved between the two in the month is no contradiction.
with

engaged as (
    select
        as_at_date,
        worker_ref
    from workforce_snapshot
    where end_date is null or end_date > as_at_date
    group by as_at_date, worker_ref
    having
        count(*) filter (where worker_type = 'agency') > 0
        and count(*) filter (where worker_type in ('employee', 'bank_casual')) > 0
)

select
    workforce_snapshot.file,
    workforce_snapshot.file_row,
    workforce_snapshot.worker_ref as value
from workforce_snapshot
inner join engaged
    on
        workforce_snapshot.as_at_date = engaged.as_at_date
        and workforce_snapshot.worker_ref = engaged.worker_ref
