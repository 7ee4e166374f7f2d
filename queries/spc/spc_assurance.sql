-- One row per place of a target (1 above the upper limit, -1 below the lower one, 0 on or between) and way
-- that is good: its word (SPEC 10). Neutral has none.
with

target_places (target_place) as (
    values (1), (0), (-1)
)

select
    target_places.target_place,
    directions.improvement_direction,
    case
        when target_places.target_place = 0 then 'inconsistent'
        when (target_places.target_place > 0) = (directions.improvement_direction = 'increase')
            then 'consistent_fail'
        else 'consistent_pass'
    end as assurance_type
from target_places
cross join (values ('increase'), ('decrease')) as directions (improvement_direction)
