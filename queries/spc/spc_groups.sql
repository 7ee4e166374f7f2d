-- One row per point: the base it belongs to, how far it lies from the point before it there, and whether
-- the base's limits are made from it. The fix counts rows, missing ones too (SPEC 3); nothing reaches from
-- one base into another.
with

placed as (
    select
        spc_numbered.series_id,
        spc_numbered.seq,
        spc_numbered.day,
        spc_numbered.value,
        spc_numbered.target,
        spc_bases.base_id,
        spc_numbered.seq - spc_bases.first_seq + 1 as place,
        case
            when spc_numbered.seq > spc_bases.first_seq then spc_numbered.value - spc_numbered.value_before
        end as change
    from spc_numbered
    inner join spc_bases
        on
            spc_numbered.series_id = spc_bases.series_id
            and spc_numbered.seq >= spc_bases.first_seq
            and spc_numbered.seq <= coalesce(spc_bases.last_seq, spc_numbered.seq)
)

select
    placed.*,
    spc_series.screen_outliers,
    placed.value is not null
    and (spc_series.fix_after_n_points is null or placed.place <= spc_series.fix_after_n_points)
        as used_for_limits,
    case
        when spc_series.fix_after_n_points is null or placed.place <= spc_series.fix_after_n_points
            then abs(placed.change)
    end as moving_range
from placed
inner join spc_series on placed.series_id = spc_series.series_id
