-- One row per point: its moving range if it is kept, one strict pass at 3.267 times the average (SPEC 3).
select
    spc_groups.series_id,
    spc_groups.seq,
    spc_groups.day,
    spc_groups.base_id,
    spc_groups.place,
    spc_groups.value,
    spc_groups.target,
    spc_groups.change,
    spc_groups.used_for_limits,
    spc_centres.scale,
    case
        when not spc_groups.screen_outliers or spc_groups.moving_range < 3.267e0 * spc_centres.average_range
            then spc_groups.moving_range
    end as screened_mr
from spc_groups
inner join spc_centres on spc_groups.base_id = spc_centres.base_id
