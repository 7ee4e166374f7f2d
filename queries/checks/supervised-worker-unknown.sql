/*
severity = "warning"
extracts = ["supervision_events"]
column = "worker_ref"
message = "Worker “{value}” is not in the workforce snapshot of that month."
mend = "Correct the reference, or add the worker to the snapshot."
needs = ["workforce_snapshot"]
*/
-- Months without a snapshot are not looked at.
with

months as (
    select distinct month
    from workforce_snapshot
),

workers as (
    select distinct
        month,
        worker_ref
    from workforce_snapshot
)

select
    supervision_events.file,
    supervision_events.file_row,
    supervision_events.worker_ref as value
from supervision_events
inner join months on supervision_events.month = months.month
left join workers
    on
        supervision_events.month = workers.month
        and supervision_events.worker_ref = workers.worker_ref
where workers.worker_ref is null
