-- A published series for every geography, one breakdown.
select
    series,
    level,
    code,
    old_code,
    name,
    breakdown,
    period_end,
    value,
    symbol,
    unit,
    release,
    region_code
from published_points
where series = $series
order by period_end, level, code
