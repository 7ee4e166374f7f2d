-- One row per month with a value: its place in its base (months that did not arrive count), and how many values the
-- base has so far. A rebase begins a base and belongs to it; nothing reaches from one base into another.
-- Levels are sums of amounts over sums of weights: of a share counted afresh what is above and below the line, of
-- everything else the values and ones. Sums are of whole millionths, so that no order of adding them matters.
with

placed as (
    select
        word_values.*,
        extract(year from month) * 12 + extract(month from month) as month_number,
        sum(case when is_rebase then 1 else 0 end) over (
            partition by series_id order by month rows between unbounded preceding and current row
        ) as base
    from word_values
),

based as (
    select
        placed.*,
        month_number - min(month_number) over (partition by series_id, base) + 1 as place
    from placed
)

select
    cast(based.series_id * 1000 + based.base as integer) as base_id,
    based.series_id,
    based.month,
    cast(based.place as integer) as place,
    cast(row_number() over (partition by based.series_id, based.base order by based.place) as integer) as nth,
    based.value,
    word_series.process,
    word_series.carry,
    word_series.carry = 0 and word_series.process <> 'value' as is_counted,
    word_series.scale,
    word_series.step,
    cast(
        case
            when word_series.carry = 0 and word_series.process = 'share' then word_series.scale * based.numerator
            else based.value
        end as decimal(18, 6)
    ) as amount,
    cast(
        case when word_series.carry = 0 and word_series.process = 'share' then based.denominator else 1 end
        as decimal(18, 6)
    ) as weight,
    -- How many there are to be one more or one less of.
    cast(
        case when word_series.process = 'count' then 1 else coalesce(based.denominator, 1) end as decimal(18, 6)
    ) as whole
from based
inner join word_series on based.series_id = word_series.series_id
where based.value is not null
