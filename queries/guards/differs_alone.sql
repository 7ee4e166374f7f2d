-- One row per indicator and month whose rows (indicator_rows) are others than in the whole edition (whole_rows).
-- Rows of nought of a split are left out: a value first seen in one month gives them to every other.
with

alone as (
    select
        indicator_id,
        split,
        month,
        team_code,
        numerator,
        denominator,
        minus_numerator,
        minus_denominator,
        observations
    from indicator_rows
    where not (split <> '' and coalesce(numerator, 0) = 0)
),

together as (
    select
        whole_rows.indicator_id,
        whole_rows.split,
        whole_rows.month,
        whole_rows.team_code,
        whole_rows.numerator,
        whole_rows.denominator,
        whole_rows.minus_numerator,
        whole_rows.minus_denominator,
        whole_rows.observations
    from whole_rows
    where not (whole_rows.split <> '' and coalesce(whole_rows.numerator, 0) = 0)
),

only_alone as (
    select * from alone
    except all
    select * from together
),

only_together as (
    select * from together
    except all
    select * from alone
),

differing as (
    select * from only_alone
    union all
    select * from only_together
)

select
    indicator_id,
    month,
    count(distinct team_code) as teams
from differing
group by indicator_id, month
order by indicator_id, month
