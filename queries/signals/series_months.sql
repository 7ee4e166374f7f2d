-- One row per series and month of its grid: this month's sums, 0 where the extract arrived and
-- nothing happened, null where it did not arrive.
select
    series.series_id,
    series.indicator_id,
    series.level,
    indicator_months.month,
    indicator_months.has_arrived,
    indicator_months.is_received,
    indicator_months.is_part_month,
    case when indicator_months.is_received then coalesce(rolled_up.numerator, 0) end as numerator,
    case when indicator_months.is_received then coalesce(rolled_up.denominator, 0) end as denominator,
    case when indicator_months.is_received then coalesce(rolled_up.minus_numerator, 0) end as minus_numerator,
    case when indicator_months.is_received then coalesce(rolled_up.minus_denominator, 0) end
        as minus_denominator,
    case when indicator_months.is_received then coalesce(rolled_up.observations, 0) end as observations,
    -- Of a difference the smaller side that has anybody; and the smaller side.
    case
        when indicator_months.is_received
            then coalesce(least(nullif(rolled_up.people, 0), nullif(rolled_up.minus_people, 0)), 0)
    end as people,
    case when indicator_months.is_received then coalesce(least(rolled_up.people, rolled_up.minus_people), 0) end
        as people_throughout,
    case when indicator_months.is_received then quantiles.value end as quantile_value
from series
inner join indicator_months on series.indicator_id = indicator_months.indicator_id
inner join breakdown_months
    on series.breakdown = breakdown_months.breakdown and indicator_months.month = breakdown_months.month
left join rolled_up
    on
        series.indicator_id = rolled_up.indicator_id
        and series.split = rolled_up.split
        and series.breakdown = rolled_up.breakdown
        and indicator_months.month = rolled_up.month
left join quantiles
    on
        series.indicator_id = quantiles.indicator_id
        and series.split = quantiles.split
        and series.breakdown = quantiles.breakdown
        and indicator_months.month = quantiles.month
