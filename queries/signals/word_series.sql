-- One row per series of which it is told whether it changed: those that carry signals and say how alike neighbouring
-- months are, single teams apart: no page shows one, and of hundreds chance alone would tell several every month.
-- A step is the least by which a value can differ: one of so many in a rate, one in a count.
select
    spc_series.series_id,
    spc_series.improvement_direction,
    indicator_headers.process,
    indicator_headers.carry,
    cast(indicator_headers.scale as integer) as scale,
    case
        when indicator_headers.measure in ('rate', 'mix') then cast(indicator_headers.scale as integer)
        when indicator_headers.measure = 'count' then 1
        else 0
    end as step
from spc_series
inner join series on spc_series.series_id = series.series_id
inner join indicator_headers on series.indicator_id = indicator_headers.id
where indicator_headers.carry is not null and series.level <> 'team'
