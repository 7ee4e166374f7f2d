-- One row per point: where it lies against its base's centre and limits (SPEC 5), and where its target
-- does (SPEC 10): 1 above, -1 below, 0 on or between. Every comparison is strict.
select
    spc_ranges.series_id,
    spc_ranges.seq,
    spc_ranges.day,
    spc_ranges.base_id,
    spc_ranges.place,
    spc_ranges.used_for_limits,
    spc_ranges.screened_mr,
    spc_ranges.value > spc_limits.upl or spc_ranges.value < spc_limits.lpl as outside_limits,
    cast(sign(spc_ranges.value - spc_limits.mean) as tinyint) as relative_to_mean,
    not (spc_ranges.value > spc_limits.upl or spc_ranges.value < spc_limits.lpl)
    and (spc_ranges.value > spc_limits.nupl or spc_ranges.value < spc_limits.nlpl) as close_to_limits,
    cast(sign(spc_ranges.change) as tinyint) as step,
    cast(case
        when spc_ranges.target > spc_limits.upl then 1
        when spc_ranges.target < spc_limits.lpl then -1
        when spc_ranges.target is not null then 0
    end as tinyint) as target_place
from spc_ranges
inner join spc_limits on spc_ranges.base_id = spc_limits.base_id
