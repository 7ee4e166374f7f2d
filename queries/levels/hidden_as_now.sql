-- One row per series and month hidden from everybody but managers, the teams as they are now: what is hidden with the
-- teams as they were, what would give a small move away, what has too few people itself; and, as there, the smallest
-- of the others until the hidden ones are ten people together.
with

judged as (
    select
        point_people.series_id,
        point_people.indicator_id,
        point_people.split,
        point_people.breakdown,
        point_people.level,
        point_people.month,
        point_people.people,
        point_people.people_throughout,
        point_people.is_small
        or small_moves.indicator_id is not null
        or hidden_as_it_was.series_id is not null as is_hidden_itself
    from point_people
    left join small_moves
        on
            point_people.indicator_id = small_moves.indicator_id
            and point_people.split = small_moves.split
            and point_people.as_it_was = small_moves.as_it_was
    left join hidden_as_it_was
        on
            point_people.indicator_id = hidden_as_it_was.indicator_id
            and point_people.split = hidden_as_it_was.split
            and point_people.as_it_was = hidden_as_it_was.breakdown
            and point_people.month = hidden_as_it_was.month
    where point_people.breakdown <> point_people.as_it_was
),

in_order as (
    select
        judged.*,
        sum(people_throughout) over (
            partition by indicator_id, split, level, month
            order by is_hidden_itself desc, people asc, breakdown asc
            rows between unbounded preceding and 1 preceding
        ) as people_hidden_before
    from judged
    where is_hidden_itself or people > 0
)

select
    series_id,
    month
from in_order
where is_hidden_itself or people_hidden_before < 10
