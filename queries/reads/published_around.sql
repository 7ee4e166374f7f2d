-- A published series for every geography, one breakdown. When its figures came out is null in editions from before it
-- was kept.
with

every_point as (
    select * from published_points
    union all by name
    (
        select cast(null as date) as released_by
        where false
    )
)

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
    region_code,
    released_by
from every_point
where series = $series
order by period_end, level, code
