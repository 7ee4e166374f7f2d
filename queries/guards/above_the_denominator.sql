-- One row per indicator whose numerator is part of its denominator and yet more than it: the worst of its rows.
with

parts as (
    select
        indicator_id,
        month,
        team_code,
        numerator,
        denominator
    from indicator_rows
    union all
    select
        indicator_id,
        month,
        team_code,
        minus_numerator as numerator,
        minus_denominator as denominator
    from indicator_rows
),

wrong as (
    select
        parts.indicator_id,
        parts.month,
        parts.team_code,
        parts.numerator,
        parts.denominator,
        count(*) over (partition by parts.indicator_id) as found,
        row_number() over (
            partition by parts.indicator_id
            order by parts.numerator - parts.denominator desc, parts.month desc, parts.team_code asc
        ) as place
    from parts
    inner join indicator_headers on parts.indicator_id = indicator_headers.id
    where
        indicator_headers.measure in ('rate', 'mix', 'difference')
        and indicator_headers.is_share
        and parts.numerator > parts.denominator
)

select
    indicator_id,
    found,
    month,
    team_code,
    numerator,
    denominator
from wrong
where place = 1
order by indicator_id
