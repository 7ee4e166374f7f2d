-- One row per month from the twelfth value of its base on that has ten or more reference months: those of the 24 that
-- end two before it. Their level; and of what is counted afresh, how far counting alone scatters a month of weight 1
-- (a share of one, a count): from a level that is never quite nought or all.
with

summed as (
    select
        judged.base_id,
        judged.place,
        judged.carry,
        judged.process,
        judged.is_counted,
        judged.scale,
        judged.step,
        count(*) as months,
        min(earlier.place) as first_place,
        max(earlier.place) as last_place,
        cast(sum(earlier.amount) as double) as amounts,
        cast(sum(earlier.weight) as double) as weights,
        cast(sum(earlier.whole) as double) as wholes
    from word_months as judged
    inner join word_months as earlier
        on judged.base_id = earlier.base_id and earlier.place between judged.place - 25 and judged.place - 2
    where judged.nth >= 12
    group by
        judged.base_id,
        judged.place,
        judged.carry,
        judged.process,
        judged.is_counted,
        judged.scale,
        judged.step
    having count(*) >= 10
),

levelled as (
    select
        summed.*,
        amounts / nullif(weights, 0) as level,
        case
            when not is_counted then null
            when process = 'share' then (amounts / scale + 1) / nullif(weights + 2, 0)
            else greatest(amounts / nullif(months, 0) + 0.5 / nullif(months, 0), 0.25)
        end as likely
    from summed
)

select
    base_id,
    place,
    carry,
    is_counted,
    months,
    first_place,
    last_place,
    level,
    weights,
    case when process = 'share' then scale * likely else likely end as centre,
    case when process = 'share' then scale * sqrt(greatest(likely * (1 - likely), 0)) else sqrt(likely) end as counting,
    step * months / nullif(wholes, 0) as step
from levelled
