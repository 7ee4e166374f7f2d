/*
severity = "refused"
extracts = ["supervision_events"]
column = "held_date"
message = "The session was held on {value}, before the worker started."
beside = ["workforce_snapshot"]
mend = "Correct the date held, or the worker's start date in the workforce snapshot."
*/
-- Set beside the snapshot of the month it was held in; without one, nothing is said.
with

starts as (
    select
        month,
        worker_ref,
        min(start_date) as start_date
    from workforce_snapshot
    group by month, worker_ref
)

select
    supervision_events.file,
    supervision_events.file_row,
    supervision_events.held_date as value
from supervision_events
inner join starts
    on
        supervision_events.worker_ref = starts.worker_ref
        and starts.month = date_trunc('month', supervision_events.held_date)
where supervision_events.held_date < starts.start_date
