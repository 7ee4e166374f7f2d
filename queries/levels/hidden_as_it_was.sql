-- One row per series and month hidden from everybody but managers, the teams as they were: those with too few people,
-- and of the other parts of the same level, smallest first, as many as make the hidden ones ten people together. Else
-- the whole less the parts that are shown would be a figure about fewer.
with

in_order as (
    select
        point_people.*,
        sum(people_throughout) over (
            partition by indicator_id, split, level, month
            order by is_small desc, people asc, breakdown asc
            rows between unbounded preceding and 1 preceding
        ) as people_hidden_before
    from point_people
    where breakdown = as_it_was and (is_small or people > 0)
)

select
    series_id,
    indicator_id,
    split,
    breakdown,
    month
from in_order
where is_small or people_hidden_before < 10
