-- Of which indicator, part of the service and value of a split no earlier figure is told below managers, where an edition
-- does not say which teams its parts have: of every one.
select distinct
    indicator_id,
    breakdown,
    split
from figures
where breakdown <> 'service'
