-- One row per series and month: its value, or the reason there is none. Percentages are 0 to 100.
with

raw as (
    select
        windowed.*,
        indicator_headers.measure,
        indicator_headers.scale,
        indicator_headers.is_sample,
        indicator_headers.numerator_months = 1 and indicator_headers.denominator_months = 1 as is_own_month,
        cast(windowed.numerator as double) / nullif(cast(windowed.denominator as double), 0) as ratio,
        cast(windowed.minus_numerator as double)
        / nullif(cast(windowed.minus_denominator as double), 0) as minus_ratio,
        cast(windowed.three_month_numerator as double)
        / nullif(cast(windowed.three_month_denominator as double), 0) as three_month_ratio,
        cast(windowed.denominator as double) as n
    from windowed
    inner join indicator_headers on windowed.indicator_id = indicator_headers.id
),

valued as (
    select
        raw.*,
        case raw.measure
            when 'count' then cast(raw.numerator as double)
            when 'quantile' then raw.quantile_value
            when 'difference' then raw.scale * (raw.ratio - raw.minus_ratio)
            else raw.scale * raw.ratio
        end as value,
        raw.measure in ('rate', 'mix') and raw.is_sample and raw.ratio between 0 and 1 as has_interval
    from raw
)

-- A sample's share has a Wilson score interval at 95%; where everybody is counted nothing is left to chance. z = 1.959964, z squared = 3.841459.
select
    series_id,
    indicator_id,
    month,
    is_part_month,
    people,
    value,
    case
        when value is not null then null
        when not has_arrived then 'not_received'
        when not is_received then 'not_recorded'
        when is_incomplete then 'incomplete_window'
        else 'not_applicable'
    end as missing,
    case when measure <> 'quantile' then numerator end as numerator,
    case measure
        when 'count' then null
        when 'quantile' then cast(observations as decimal(18, 6))
        else denominator
    end as denominator,
    case when measure = 'difference' then minus_numerator end as minus_numerator,
    case when measure = 'difference' then minus_denominator end as minus_denominator,
    case
        when has_interval
            then scale * greatest(
                0.0,
                (ratio + 3.841459 / (2 * n) - 1.959964 * sqrt(ratio * (1 - ratio) / n + 3.841459 / (4 * n * n)))
                / (1 + 3.841459 / n)
            )
    end as interval_low,
    case
        when has_interval
            then scale * least(
                1.0,
                (ratio + 3.841459 / (2 * n) + 1.959964 * sqrt(ratio * (1 - ratio) / n + 3.841459 / (4 * n * n)))
                / (1 + 3.841459 / n)
            )
    end as interval_high,
    case when measure in ('rate', 'mix') and is_own_month then scale * three_month_ratio end as rolling_value
from valued
