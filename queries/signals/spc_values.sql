-- One row per month of each series that carries signals. A missing month stays and breaks runs; a
-- part-month stays out of the rules.
select
    series_values.series_id,
    series_values.month as day,
    case when not series_values.is_part_month then series_values.value end as value,
    rebases.month is not null as is_rebase,
    targets_in_force.target
from series_values
inner join spc_series on series_values.series_id = spc_series.series_id
left join rebases
    on series_values.indicator_id = rebases.indicator_id and series_values.month = rebases.month
left join targets_in_force
    on series_values.series_id = targets_in_force.series_id and series_values.month = targets_in_force.month
