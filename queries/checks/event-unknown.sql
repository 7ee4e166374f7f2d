/*
severity = "refused"
extracts = ["areas_for_improvement", "event_judgements"]
column = "event_id"
message = "There is no event “{value}”."
mend = "Correct the reference, or add the event to the events list and load that too."
needs = ["events"]
*/
with

named as (
    select
        file,
        file_row,
        event_id
    from areas_for_improvement
    union all
    select
        file,
        file_row,
        event_id
    from event_judgements
),

known as (
    select distinct event_id
    from events
)

select
    named.file,
    named.file_row,
    named.event_id as value
from named
left join known on named.event_id = known.event_id
where named.event_id is not null and known.event_id is null
