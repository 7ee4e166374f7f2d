-- One row per indicator that counts more in a month than the extracts it reads hold (table most_there): the
-- worst of its months.
with

totals as (
    select
        indicator_id,
        split,
        month,
        sum(denominator) as denominator,
        sum(minus_denominator) as minus_denominator,
        sum(numerator) as numerator,
        sum(observations) as observations
    from indicator_rows
    group by indicator_id, split, month
),

counted as (
    select
        totals.indicator_id,
        totals.month,
        greatest(
            coalesce(totals.denominator, 0),
            coalesce(totals.minus_denominator, 0),
            case when indicator_headers.measure = 'count' then coalesce(totals.numerator, 0) else 0 end,
            totals.observations
        ) as figure
    from totals
    inner join indicator_headers on totals.indicator_id = indicator_headers.id
),

wrong as (
    select
        counted.indicator_id,
        counted.month,
        counted.figure,
        most_there.most,
        row_number() over (
            partition by counted.indicator_id order by counted.figure - most_there.most desc, counted.month desc
        ) as place
    from counted
    inner join most_there
        on counted.indicator_id = most_there.indicator_id and counted.month = most_there.month
    where counted.figure > most_there.most
)

select
    indicator_id,
    month,
    figure,
    most
from wrong
where place = 1
order by indicator_id
