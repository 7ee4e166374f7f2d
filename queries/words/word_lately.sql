-- One row per month judged: which way it goes lately, 0 where nowhere told. A way is told beyond its limit and kept while
-- beyond the smaller one on that side; ground is lost where a month is worse beyond the smaller one while the start
-- says better now, or did in the six months before.
with

turned as (
    select
        word_sides.base_id,
        word_sides.place,
        word_sides.lately,
        word_sides.lately_kept,
        case
            when lag(lately_kept) over (partition by base_id order by place) = lately_kept then 0 else 1
        end as is_turn
    from word_sides
    where lately is not null
),

stretches as (
    select
        turned.*,
        sum(is_turn) over (
            partition by base_id order by place rows between unbounded preceding and current row
        ) as stretch
    from turned
),

going as (
    select
        base_id,
        place,
        lately_kept,
        lately_kept * max(abs(lately)) over (
            partition by base_id, stretch order by place rows between unbounded preceding and current row
        ) as side
    from stretches
),

gained as (
    select
        base_id,
        place,
        max(since_start) over last_seven as was_above,
        min(since_start) over last_seven as was_below
    from word_sides
    window last_seven as (partition by base_id order by place range between 6 preceding and current row)
)

select
    going.base_id,
    going.place,
    going.side,
    -- Away from where the start said it had got to: losing ground, if that was better.
    case
        when going.lately_kept = -1 and gained.was_above = 1 then -1
        when going.lately_kept = 1 and gained.was_below = -1 then 1
        else 0
    end as given_back
from going
inner join gained on going.base_id = gained.base_id and going.place = gained.place
