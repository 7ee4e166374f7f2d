-- One row per base: its limits (SPEC 4). The average of the kept moving ranges is exact, as the centre is.
with

summed as (
    select
        base_id,
        sum(cast(screened_mr * scale as hugeint)) as range_total,
        nullif(count(screened_mr), 0) as range_count
    from spc_ranges
    group by base_id
),

averaged as (
    select
        spc_bases.series_id,
        spc_bases.rebase_group,
        spc_bases.base_id,
        spc_centres.short_group_warning,
        spc_centres.mean,
        (
            cast(summed.range_total // summed.range_count as double)
            + cast(summed.range_total % summed.range_count as double) / summed.range_count
        ) / nullif(spc_centres.scale, 0e0) as screened_amr
    from spc_centres
    inner join summed on spc_centres.base_id = summed.base_id
    inner join spc_bases on spc_centres.base_id = spc_bases.base_id
)

select
    series_id,
    rebase_group,
    base_id,
    short_group_warning,
    mean,
    screened_amr,
    mean - 2.66e0 * screened_amr as lpl,
    mean + 2.66e0 * screened_amr as upl,
    mean - (2e0 * (2.66e0 / 3e0)) * screened_amr as nlpl,
    mean + (2e0 * (2.66e0 / 3e0)) * screened_amr as nupl
from averaged
