-- One row per base: its limits (SPEC 4). The average of the kept moving ranges is exact, as the centre is.
with

summed as (
    select
        series_id,
        rebase_group,
        sum(cast(screened_mr * scale as hugeint)) as range_total,
        nullif(count(screened_mr), 0) as range_count
    from spc_ranges
    group by series_id, rebase_group
),

averaged as (
    select
        spc_centres.series_id,
        spc_centres.rebase_group,
        spc_centres.short_group_warning,
        spc_centres.mean,
        (
            cast(summed.range_total // summed.range_count as double)
            + cast(summed.range_total % summed.range_count as double) / summed.range_count
        ) / nullif(spc_centres.scale, 0e0) as screened_amr
    from spc_centres
    inner join summed
        on spc_centres.series_id = summed.series_id and spc_centres.rebase_group = summed.rebase_group
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
