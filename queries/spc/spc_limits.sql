-- One row per point: the limits of its base (SPEC 4), and where the point lies (SPEC 5).
with

rough as (
    select
        spc_ranges.*,
        favg(screened_mr) over whole_base as rough_average
    from spc_ranges
    window whole_base as (
        partition by series_id, rebase_group order by seq
        rows between unbounded preceding and unbounded following
    )
),

averaged as (
    select
        rough.*,
        rough_average + favg(screened_mr - rough_average) over whole_base as screened_amr
    from rough
    window whole_base as (
        partition by series_id, rebase_group order by seq
        rows between unbounded preceding and unbounded following
    )
),

limited as (
    select
        averaged.*,
        mean - 2.66e0 * screened_amr as lpl,
        mean + 2.66e0 * screened_amr as upl,
        mean - (2e0 * (2.66e0 / 3e0)) * screened_amr as nlpl,
        mean + (2e0 * (2.66e0 / 3e0)) * screened_amr as nupl
    from averaged
)

select
    series_id,
    seq,
    value,
    target,
    rebase_group,
    place,
    short_group_warning,
    used_for_limits,
    screened_mr,
    screened_amr,
    mean,
    lpl,
    upl,
    nlpl,
    nupl,
    value > upl or value < lpl as outside_limits,
    cast(sign(value - mean) as integer) as relative_to_mean,
    not (value > upl or value < lpl) and (value > nupl or value < nlpl) as close_to_limits,
    cast(
        sign(value - lag(value) over (partition by series_id, rebase_group order by seq)) as integer
    ) as step
from limited
