-- One row per target as set.
select
    indicator_id,
    team_type,
    valid_from,
    cast(target as double) as target,
    cast(floor as double) as floor,
    cast(stretch as double) as stretch,
    direction,
    set_by_meeting
from targets
order by indicator_id, team_type, valid_from
