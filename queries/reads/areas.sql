select
    afi_id,
    place,
    event_id,
    wording,
    judgement_area,
    status,
    lead_role,
    timescale,
    linked_indicator_ids
from area_list
order by event_id, place
