/*
severity = "refused"
extracts = ["areas_for_improvement"]
column = "closed_by_event"
message = "There is no event “{value}”."
mend = "Correct the reference, or add the event to the events list and load that too."
needs = ["events"]
*/
with

known as (
    select distinct event_id
    from events
)

select
    areas_for_improvement.file,
    areas_for_improvement.file_row,
    areas_for_improvement.closed_by_event as value
from areas_for_improvement
left join known on areas_for_improvement.closed_by_event = known.event_id
where areas_for_improvement.closed_by_event is not null and known.event_id is null
