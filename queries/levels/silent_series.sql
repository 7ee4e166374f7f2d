-- One row per series with a hidden point: from which month on only managers are told its limits and what they say.
-- Labels look back over the hidden month, so from there on; and when it is among the months a base's limits are made
-- from, the limits would give it away, so from the beginning of that base.
with

placed as (
    select
        spc_groups.series_id,
        spc_groups.day as month,
        spc_groups.place <= coalesce(spc_series.fix_after_n_points, spc_groups.place) as makes_limits,
        min(spc_groups.day) over (partition by spc_groups.series_id, spc_groups.base_id) as base_begins
    from spc_groups
    inner join spc_series on spc_groups.series_id = spc_series.series_id
)

select
    placed.series_id,
    min(case when placed.makes_limits then placed.base_begins else placed.month end) as silent_from
from placed
inner join hidden_points on placed.series_id = hidden_points.series_id and placed.month = hidden_points.month
where hidden_points.is_hidden
group by placed.series_id
