-- One row per judgement area of an inspection.
select
    event_judgements.event_id,
    event_judgements.area,
    coalesce(areas.label, event_judgements.area) as area_label,
    event_judgements.judgement,
    coalesce(judgements.label, event_judgements.judgement) as judgement_label,
    areas.sort
from event_judgements
left join codes as areas on areas.list = 'judgement_area' and event_judgements.area = areas.code
left join codes as judgements on judgements.list = 'judgement' and event_judgements.judgement = judgements.code
order by event_judgements.event_id, areas.sort, event_judgements.area
