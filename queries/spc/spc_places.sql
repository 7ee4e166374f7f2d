-- One row per point: where it lies against its base's centre and limits (SPEC 5), and where its target
-- does (SPEC 10): 1 above, -1 below, 0 on or between. Every comparison is strict.
select
    spc_groups.series_id,
    spc_groups.seq,
    spc_groups.rebase_group,
    spc_groups.place,
    spc_groups.value > spc_limits.upl or spc_groups.value < spc_limits.lpl as outside_limits,
    cast(sign(spc_groups.value - spc_limits.mean) as integer) as relative_to_mean,
    not (spc_groups.value > spc_limits.upl or spc_groups.value < spc_limits.lpl)
    and (spc_groups.value > spc_limits.nupl or spc_groups.value < spc_limits.nlpl) as close_to_limits,
    cast(sign(spc_groups.change) as integer) as step,
    case
        when spc_groups.target > spc_limits.upl then 1
        when spc_groups.target < spc_limits.lpl then -1
        when spc_groups.target is not null then 0
    end as target_place
from spc_groups
inner join spc_limits
    on spc_groups.series_id = spc_limits.series_id and spc_groups.rebase_group = spc_limits.rebase_group
