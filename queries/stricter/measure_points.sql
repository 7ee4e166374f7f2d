-- The points of an earlier edition, each with the stricter of the levels it was and is seen at. What is withheld since,
-- because a small team moved, and what the series has no more, is for managers; so is what the limits of a series say of which any figure is.
with

described as (
    select
        series.series_id,
        now.series_id as series_now,
        withheld.indicator_id is not null as is_withheld
    from earlier.measure_series as series
    left join published.measure_series as now
        on
            series.indicator_id = now.indicator_id
            and series.breakdown = now.breakdown
            and series.split is not distinct from now.split
    left join withheld
        on
            series.indicator_id = withheld.indicator_id
            and series.breakdown = withheld.breakdown
            and coalesce(series.split, '') = withheld.split
),

compared as (
    select
        points.series_id,
        points.month,
        described.is_withheld
        or coalesce(not list_contains($seen, now.disclosure), described.series_now is not null) as is_hidden,
        described.is_withheld
        or coalesce(not list_contains($seen, now.rolling_disclosure), described.series_now is not null)
            as is_rolling_hidden,
        coalesce(not list_contains($seen, now.signals_disclosure), described.series_now is not null) as is_silent,
        list_contains($seen, points.disclosure) as was_seen
    from earlier.measure_points as points
    inner join described on points.series_id = described.series_id
    left join published.measure_points as now
        on described.series_now = now.series_id and points.month = now.month
),

partly_hidden as (
    select series_id
    from compared
    group by series_id
    having bool_or(is_hidden and was_seen)
)

select
    points.* exclude (disclosure, rolling_disclosure, signals_disclosure),
    case when compared.is_hidden then 'manager' else points.disclosure end as disclosure,
    case when compared.is_rolling_hidden then 'manager' else points.rolling_disclosure end as rolling_disclosure,
    case
        when compared.is_silent or partly_hidden.series_id is not null then 'manager' else points.signals_disclosure
    end as signals_disclosure
from earlier.measure_points as points
inner join compared on points.series_id = compared.series_id and points.month = compared.month
left join partly_hidden on points.series_id = partly_hidden.series_id
