-- One row per month of each series whose indicator looks back: sums over its own window, and how
-- many of the window's months had arrived. From sums, never averages of rates. Behind a window are as few
-- people as behind its smallest month with anybody: a sum less the one before it gives that month back. Parts put
-- together are sure of no more than each has in every month, for one may have nobody where another has somebody.
with

looking_back as (
    select
        series_months.*,
        indicator_headers.numerator_months,
        indicator_headers.denominator_months,
        extract(year from series_months.month) * 12 + extract(month from series_months.month) as month_index
    from series_months
    inner join indicator_headers on series_months.indicator_id = indicator_headers.id
    where indicator_headers.numerator_months > 1 or indicator_headers.denominator_months > 1
),

pairs as (
    select
        this.series_id,
        this.month,
        this.numerator_months,
        this.denominator_months,
        earlier.numerator,
        earlier.denominator,
        earlier.minus_numerator,
        earlier.minus_denominator,
        earlier.people,
        earlier.people_throughout,
        this.month_index - earlier.month_index < this.numerator_months as is_above,
        this.month_index - earlier.month_index < this.denominator_months as is_below
    from looking_back as this
    inner join looking_back as earlier
        on
            this.series_id = earlier.series_id
            and earlier.month_index <= this.month_index
            and this.month_index - earlier.month_index
            < greatest(this.numerator_months, this.denominator_months)
)

select
    series_id,
    month,
    count(numerator) filter (where is_above) = max(numerator_months) as is_numerator_whole,
    count(denominator) filter (where is_below) = max(denominator_months) as is_denominator_whole,
    cast(sum(numerator) filter (where is_above) as decimal(18, 6)) as numerator,
    cast(sum(minus_numerator) filter (where is_above) as decimal(18, 6)) as minus_numerator,
    cast(sum(denominator) filter (where is_below) as decimal(18, 6)) as denominator,
    cast(sum(minus_denominator) filter (where is_below) as decimal(18, 6)) as minus_denominator,
    coalesce(min(people) filter (where people > 0), 0) as people,
    min(people_throughout) as people_throughout
from pairs
group by series_id, month
