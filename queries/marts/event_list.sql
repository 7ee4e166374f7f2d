-- One row per event.
select
    event_id,
    date_start,
    date_end,
    type,
    title,
    coalesce(chart_marker, false) as is_marked,
    coalesce(rebase, false) as is_rebase,
    indicator_ids,
    overall_judgement,
    owner_role,
    reason
from events
order by date_start, event_id
