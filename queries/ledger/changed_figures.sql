-- What an edition says that the ledger does not yet: figures that are new, changed or gone.
-- `figures` is the ledger so far. A figure is a value: a month with a reason instead has none, and
-- losing its value is being withdrawn. Of `withheld_parts` every figure is told anew, and nothing earlier is
-- told below managers.
with

ranked as (
    select
        figures.*,
        row_number() over (
            partition by indicator_id, breakdown, split, month order by publication desc
        ) as place
    from figures
),

told as (
    select * from ranked
    where place = 1 and not is_withdrawn
),

versions as (
    select
        indicator_id,
        substr(sha256(sql), 1, 8) as definition_version
    from edition.definitions
),

published as (
    select
        measure_series.indicator_id,
        measure_series.breakdown,
        measure_points.month,
        measure_points.numerator,
        measure_points.denominator,
        measure_points.value,
        versions.definition_version,
        measure_points.disclosure as audience,
        coalesce(measure_series.split, '') as split
    from edition.measure_points
    inner join edition.measure_series on measure_points.series_id = measure_series.series_id
    inner join versions on measure_series.indicator_id = versions.indicator_id
    where measure_points.value is not null
)

select
    cast($publication as integer) as publication,
    coalesce(published.indicator_id, told.indicator_id) as indicator_id,
    coalesce(published.breakdown, told.breakdown) as breakdown,
    coalesce(published.split, told.split) as split,
    coalesce(published.month, told.month) as month,
    published.numerator,
    published.denominator,
    published.value,
    coalesce(published.definition_version, versions.definition_version, told.definition_version)
        as definition_version,
    coalesce(published.audience, told.audience) as audience,
    published.value is null as is_withdrawn,
    withheld_parts.breakdown is not null as withholds_earlier
from published
full outer join told
    on
        published.indicator_id = told.indicator_id
        and published.breakdown = told.breakdown
        and published.split = told.split
        and published.month = told.month
left join versions on told.indicator_id = versions.indicator_id
left join withheld_parts
    on
        coalesce(published.indicator_id, told.indicator_id) = withheld_parts.indicator_id
        and coalesce(published.breakdown, told.breakdown) = withheld_parts.breakdown
        and coalesce(published.split, told.split) = withheld_parts.split
where
    withheld_parts.breakdown is not null
    or published.value is distinct from told.value
    or published.numerator is distinct from told.numerator
    or published.denominator is distinct from told.denominator
    or published.definition_version is distinct from told.definition_version
    or published.audience is distinct from told.audience
order by indicator_id, breakdown, split, month
