-- One row per series: an indicator, a value of its split, and a breakdown.
select
    indicator_splits.indicator_id,
    indicator_splits.split,
    breakdown_audiences.breakdown,
    breakdown_audiences.level,
    breakdown_audiences.label,
    breakdown_audiences.audience,
    cast(
        row_number() over (
            order by indicator_splits.indicator_id, indicator_splits.split, breakdown_audiences.breakdown
        ) as integer
    ) as series_id
from indicator_splits
cross join breakdown_audiences
