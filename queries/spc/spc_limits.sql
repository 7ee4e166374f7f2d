-- One row per point: the limits of its base (SPEC 4), and where the point lies (SPEC 5).
with

averaged as (
    select
        spc_ranges.*,
        cast(
            sum(cast(screened_mr * scale as hugeint)) over whole_base
            // nullif(count(screened_mr) over whole_base, 0) as double
        ) / nullif(scale, 0e0) as screened_amr
    from spc_ranges
    window whole_base as (partition by series_id, rebase_group)
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
