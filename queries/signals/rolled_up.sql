-- One row per indicator, split, breakdown and month that has rows: the sums a value is made from.
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
