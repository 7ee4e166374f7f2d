-- What editions from before it was kept do not say is null.
with

every_event as (
    select * from event_list
    union all by name
    (select
        cast(null as date) as published_date,
        cast(null as varchar) as kind
    where false)
)

select
    event_id,
    date_start,
    date_end,
    type,
    title,
    is_marked,
    is_rebase,
    indicator_ids,
    overall_judgement,
    owner_role,
    reason,
    published_date,
    kind
from every_event
order by date_start, event_id
