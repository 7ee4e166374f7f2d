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
    reason
from event_list
order by date_start, event_id
