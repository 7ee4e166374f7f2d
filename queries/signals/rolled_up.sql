-- One row per indicator, split, breakdown and month that has rows: the sums a value is made from. A mix has its whole
-- in rows without a split: each of its parts is over that, a part nobody is in as well.
with

sums as (
    select
        indicator_rows.indicator_id,
        indicator_rows.split,
        breakdown_teams.breakdown,
        breakdown_teams.month,
        cast(sum(indicator_rows.numerator) as decimal(18, 6)) as numerator,
        cast(sum(indicator_rows.denominator) as decimal(18, 6)) as denominator,
        cast(sum(indicator_rows.minus_numerator) as decimal(18, 6)) as minus_numerator,
        cast(sum(indicator_rows.minus_denominator) as decimal(18, 6)) as minus_denominator,
        sum(indicator_rows.observations) as observations,
        cast(sum(indicator_rows.people) as integer) as people,
        cast(sum(indicator_rows.minus_people) as integer) as minus_people
    from indicator_rows
    inner join breakdown_teams
        on
            indicator_rows.month = breakdown_teams.month
            and indicator_rows.team_code = breakdown_teams.team_code
    group by
        indicator_rows.indicator_id, indicator_rows.split, breakdown_teams.breakdown, breakdown_teams.month
),

wholes as (
    select
        sums.indicator_id,
        indicator_splits.split,
        sums.breakdown,
        sums.month,
        sums.denominator,
        sums.people
    from sums
    inner join indicator_headers on sums.indicator_id = indicator_headers.id
    inner join indicator_splits on sums.indicator_id = indicator_splits.indicator_id
    where indicator_headers.measure = 'mix' and sums.split = ''
),

parts as (
    select
        wholes.indicator_id,
        wholes.split,
        wholes.breakdown,
        wholes.month,
        coalesce(sums.numerator, 0) as numerator,
        wholes.denominator,
        sums.minus_numerator,
        sums.minus_denominator,
        coalesce(sums.observations, 0) as observations,
        wholes.people,
        sums.minus_people
    from wholes
    left join sums
        on
            wholes.indicator_id = sums.indicator_id
            and wholes.split = sums.split
            and wholes.breakdown = sums.breakdown
            and wholes.month = sums.month
)

select sums.*
from sums
inner join indicator_headers on sums.indicator_id = indicator_headers.id
where indicator_headers.measure <> 'mix'
union all
select * from parts
