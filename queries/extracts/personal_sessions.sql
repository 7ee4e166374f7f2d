/*
months = "every"
*/
-- One row per personal supervision session planned or held: about the worker, one to one.
-- Case and unit supervision are something else and are never blended with it. Sessions of every month:
-- the last one held may be long ago, and one may be held in another month than it was planned for.
select
    event_id,
    worker_ref,
    team_code,
    scheduled_date,
    status,
    recorded_date,
    record_signed,
    status = 'held' and held_date is not null as is_held,
    case when status = 'held' then held_date end as held_date,
    cast(date_trunc('month', scheduled_date) as date) as scheduled_month,
    cast(date_trunc('month', case when status = 'held' then held_date end) as date) as held_month
from supervision_events
where supervision_type = 'personal'
