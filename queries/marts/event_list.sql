-- One row per event. Its kind in words is what is told of it before its report is published.
select
    events.event_id,
    events.date_start,
    events.date_end,
    events.type,
    events.title,
    coalesce(events.chart_marker, false) as is_marked,
    coalesce(events.rebase, false) as is_rebase,
    events.indicator_ids,
    events.overall_judgement,
    events.owner_role,
    events.reason,
    events.published_date,
    coalesce(kinds.label, events.type) as kind
from events
left join codes as kinds on kinds.list = 'event_type' and events.type = kinds.code
order by events.date_start, events.event_id
