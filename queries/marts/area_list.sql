-- One row per area for improvement, numbered within its inspection in the order of its reference.
select
    areas_for_improvement.afi_id,
    areas_for_improvement.event_id,
    areas_for_improvement.wording,
    coalesce(areas.label, areas_for_improvement.judgement_area) as judgement_area,
    coalesce(statuses.label, areas_for_improvement.status) as status,
    coalesce(timescales.label, areas_for_improvement.timescale) as timescale,
    case areas_for_improvement.timescale
        when 'immediately' then 0
        when 'within_3_months' then 3
        when 'within_6_months' then 6
    end as timescale_months,
    areas_for_improvement.lead_role,
    areas_for_improvement.linked_indicator_ids,
    case when areas_for_improvement.status = 'closed' then areas_for_improvement.closed_date end as closed_date,
    row_number() over (
        partition by areas_for_improvement.event_id order by areas_for_improvement.afi_id
    ) as place
from areas_for_improvement
left join codes as areas
    on areas.list = 'judgement_area' and areas_for_improvement.judgement_area = areas.code
left join codes as statuses
    on statuses.list = 'afi_status' and areas_for_improvement.status = statuses.code
left join codes as timescales
    on timescales.list = 'timescale' and areas_for_improvement.timescale = timescales.code
order by areas_for_improvement.event_id, areas_for_improvement.afi_id
