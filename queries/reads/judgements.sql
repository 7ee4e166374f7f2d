select
    event_id,
    area_label,
    judgement_label
from judgement_list
order by event_id, sort, area_label
