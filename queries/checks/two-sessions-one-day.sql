/*
severity = "warning"
extracts = ["supervision_events"]
column = "held_date"
message = "Worker “{value}” has two personal sessions on one day; counted as one."
mend = "Remove the one that is a copy."
*/
with

days as (
    select
        worker_ref,
        held_date,
        min(event_id) as first_event
    from supervision_events
    where supervision_type = 'personal' and status = 'held' and held_date is not null
    group by worker_ref, held_date
    having count(*) > 1
)

select
    supervision_events.file,
    supervision_events.file_row,
    supervision_events.worker_ref as value
from supervision_events
inner join days
    on
        supervision_events.worker_ref = days.worker_ref
        and supervision_events.held_date = days.held_date
where
    supervision_events.supervision_type = 'personal'
    and supervision_events.status = 'held'
    and supervision_events.event_id <> days.first_event
