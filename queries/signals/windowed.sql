-- One row per series and month: the sums its value is made from, over the indicator's window.
-- A window with a month that did not arrive is incomplete, and its sums are missing.
with

three_months as (
    select
        series_id,
        month,
        count(numerator) over latest_three as months_arrived,
        cast(sum(numerator) over latest_three as decimal(18, 6)) as numerator,
        cast(sum(denominator) over latest_three as decimal(18, 6)) as denominator
    from series_months
    window latest_three as (partition by series_id order by month rows between 2 preceding and current row)
)

select
    series_months.series_id,
    series_months.indicator_id,
    series_months.month,
    series_months.has_arrived,
    series_months.is_received,
    series_months.is_part_month,
    series_months.observations,
    series_months.quantile_value,
    coalesce(window_sums.people, series_months.people) as people,
    coalesce(window_sums.people_throughout, series_months.people_throughout) as people_throughout,
    window_sums.series_id is not null and not (window_sums.is_numerator_whole and window_sums.is_denominator_whole)
        as is_incomplete,
    case
        when window_sums.series_id is null then series_months.numerator
        when window_sums.is_numerator_whole then window_sums.numerator
    end as numerator,
    case
        when window_sums.series_id is null then series_months.denominator
        when window_sums.is_denominator_whole then window_sums.denominator
    end as denominator,
    case
        when window_sums.series_id is null then series_months.minus_numerator
        when window_sums.is_numerator_whole then window_sums.minus_numerator
    end as minus_numerator,
    case
        when window_sums.series_id is null then series_months.minus_denominator
        when window_sums.is_denominator_whole then window_sums.minus_denominator
    end as minus_denominator,
    case when three_months.months_arrived = 3 then three_months.numerator end as three_month_numerator,
    case when three_months.months_arrived = 3 then three_months.denominator end as three_month_denominator
from series_months
inner join three_months
    on series_months.series_id = three_months.series_id and series_months.month = three_months.month
left join window_sums
    on series_months.series_id = window_sums.series_id and series_months.month = window_sums.month
