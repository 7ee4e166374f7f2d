/*
months = "every"
*/
-- One row per month, team and member of staff: how many people stand behind a figure is known of every
-- month, because who may see a breakdown depends on its smallest.
select distinct
    month,
    team_code,
    worker_ref
from workforce_snapshot
