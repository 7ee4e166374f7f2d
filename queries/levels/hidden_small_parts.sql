-- One row per series and month of a mix that hides its small parts: those of one to nine people, and of the others,
-- smallest first, as many as make the hidden ones ten people together. Else what is shown, taken from the whole, would
-- be a figure about fewer.
with

parts as (
    select
        series.series_id,
        series.indicator_id,
        series.split,
        series.breakdown,
        windowed.month,
        windowed.numerator as people,
        windowed.numerator < 10 as is_small
    from series
    inner join windowed on series.series_id = windowed.series_id
    inner join indicator_headers on series.indicator_id = indicator_headers.id
    where indicator_headers.hides_small_parts and series.disclosure <> 'manager' and windowed.numerator > 0
),

in_order as (
    select
        parts.*,
        bool_or(is_small) over (partition by indicator_id, breakdown, month) as has_small,
        sum(people) over (
            partition by indicator_id, breakdown, month
            order by is_small desc, people asc, split asc
            rows between unbounded preceding and 1 preceding
        ) as people_hidden_before
    from parts
)

select
    series_id,
    month
from in_order
where has_small and (is_small or people_hidden_before < 10)
