-- One row per series whose last row has a target: the word for it, by the last row's limits (SPEC 10).
with

last_rows as (
    select
        series_id,
        max(seq) as seq
    from spc_places
    group by series_id
)

select
    spc_places.series_id,
    spc_assurance.assurance_type
from spc_places
inner join last_rows on spc_places.series_id = last_rows.series_id and spc_places.seq = last_rows.seq
inner join spc_series on spc_places.series_id = spc_series.series_id
inner join spc_assurance
    on
        spc_places.target_place = spc_assurance.target_place
        and spc_series.improvement_direction = spc_assurance.improvement_direction
