-- Of which indicator, part of the service and value of a split a later publication withholds what came before it.
select distinct
    indicator_id,
    breakdown,
    split
from figures
where withholds_earlier and publication > $until
