-- One row per month judged: which side of what was to be expected each question finds it on: 1 above, -1 below, 0 where
-- chance could have done it, null where it cannot be asked. Far is this month beyond the limit for a real change by
-- itself, pair the last two together; counted afresh both must lie on that side. Sides watched are beyond the limit for watching.
with

sided as (
    select
        base_id,
        place,
        question,
        sign(difference) as lies,
        case when abs(z) > really then sign(z) else 0 end as far,
        case when abs(z) > limit_told then sign(z) else 0 end as told,
        case when abs(z) > keep then sign(z) else 0 end as kept
    from word_tests
),

side_by_side as (
    select
        base_id,
        place,
        max(case when question = 'one' then lies end) as lies,
        max(case when question = 'one' then far end) as far,
        max(case when question = 'one' then told end) as watched,
        coalesce(max(case when question = 'two' then far end), 0) as pair,
        coalesce(max(case when question = 'two' then told end), 0) as pair_watched,
        max(case when question = 'start' then told end) as since_start,
        max(case when question = 'lately' then told end) as lately,
        max(case when question = 'lately' then kept end) as lately_kept
    from sided
    group by base_id, place
)

select
    side_by_side.base_id,
    side_by_side.place,
    side_by_side.far,
    side_by_side.watched,
    case when word_usual.carry = 0 and side_by_side.pair <> side_by_side.lies then 0 else side_by_side.pair end as pair,
    side_by_side.pair_watched,
    side_by_side.since_start,
    side_by_side.lately,
    side_by_side.lately_kept
from side_by_side
inner join word_usual on side_by_side.base_id = word_usual.base_id and side_by_side.place = word_usual.place
