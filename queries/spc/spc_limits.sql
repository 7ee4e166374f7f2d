-- One row per base: its limits (SPEC 4). The average of the kept moving ranges is exact, as the centre is.
with

summed as (
    select
        spc_ranges.series_id,
        spc_ranges.rebase_group,
        spc_centres.short_group_warning,
        spc_centres.mean,
        spc_centres.scale,
        sum(cast(spc_ranges.screened_mr * spc_centres.scale as hugeint)) as range_total,
        nullif(count(spc_ranges.screened_mr), 0) as range_count
    from spc_ranges
    inner join spc_centres
        on spc_ranges.series_id = spc_centres.series_id and spc_ranges.rebase_group = spc_centres.rebase_group
    group by
        spc_ranges.series_id,
        spc_ranges.rebase_group,
        spc_centres.short_group_warning,
        spc_centres.mean,
        spc_centres.scale
),

averaged as (
    select
        summed.*,
        (
            cast(range_total // range_count as double)
            + cast(range_total % range_count as double) / range_count
        ) / nullif(scale, 0e0) as screened_amr
    from summed
)

select
    series_id,
    rebase_group,
    short_group_warning,
    mean,
    screened_amr,
    mean - 2.66e0 * screened_amr as lpl,
    mean + 2.66e0 * screened_amr as upl,
    mean - (2e0 * (2.66e0 / 3e0)) * screened_amr as nlpl,
    mean + (2e0 * (2.66e0 / 3e0)) * screened_amr as nupl
from averaged
