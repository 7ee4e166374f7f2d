-- What editions from before it was kept do not say is null.
with

every_area as (
    select * from area_list
    union all by name
    (
        select
            cast(null as date) as closed_date,
            cast(null as integer) as timescale_months
        where false
    )
)

select
    afi_id,
    place,
    event_id,
    wording,
    judgement_area,
    status,
    lead_role,
    timescale,
    linked_indicator_ids,
    closed_date,
    timescale_months
from every_area
order by event_id, place
