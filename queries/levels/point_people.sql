-- One row per series that is offered below the managers' level, and month: whether the people behind its figure are
-- too few. One to nine are. Nobody is not, where the figure is nought: nothing is said of anybody. Nobody known behind
-- a figure that is more than nought is too few, for who it is of cannot be told.
select
    series.series_id,
    series.indicator_id,
    series.split,
    series.breakdown,
    series.as_it_was,
    series.level,
    windowed.month,
    windowed.people,
    windowed.people_throughout,
    case
        when indicator_headers.people = 'nobody' then false
        when windowed.people > 0 then windowed.people < 10
        else coalesce(windowed.numerator, 0) <> 0 or coalesce(windowed.minus_numerator, 0) <> 0
    end as is_small
from series
inner join windowed on series.series_id = windowed.series_id
inner join indicator_headers on series.indicator_id = indicator_headers.id
where series.disclosure <> 'manager'
