-- One row per indicator, split, breakdown and month with observations: for the next edition to copy.
select
    indicator_id,
    split,
    breakdown,
    month,
    value
from quantiles
