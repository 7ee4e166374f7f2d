-- One row per month judged: whether something changed in it. A change is told once, when this month is far outside by
-- itself or with the one before; it stands while the month or the two together stay beyond the limit for watching on
-- that side, and no change the other way is told. A month that did not arrive, or cannot be judged, ends nothing.
with

changed as (
    select
        word_sides.*,
        case when far <> 0 then far else pair end as change
    from word_sides
    where watched is not null
),

both_ways as (
    select
        changed.base_id,
        changed.place,
        changed.change,
        ways.way,
        (changed.watched = ways.way or changed.pair_watched = ways.way) and changed.change <> -ways.way as is_beyond
    from changed
    cross join (values (1), (-1)) as ways (way)
),

stretches as (
    select
        both_ways.*,
        sum(case when is_beyond then 0 else 1 end) over (
            partition by base_id, way order by place rows between unbounded preceding and current row
        ) as stretch
    from both_ways
),

told as (
    select
        base_id,
        place,
        way,
        min(case when change = way then place end) over (
            partition by base_id, way, stretch order by place rows between unbounded preceding and current row
        ) as changed_at
    from stretches
    where is_beyond
),

stood as (
    select
        changed.base_id,
        changed.place,
        changed.watched,
        case when changed.far <> 0 then 'far_outside' else 'two_months' end as told_by,
        told.way,
        told.changed_at,
        lag(told.way) over (partition by changed.base_id order by changed.place) as way_before
    from changed
    left join told
        on changed.base_id = told.base_id and changed.place = told.place and told.changed_at is not null
)

select
    base_id,
    place,
    coalesce(way, nullif(watched, 0), way_before, 0) as side,
    changed_at,
    case
        when changed_at = place then 'really_changed'
        when changed_at < place then 'standing'
        when watched <> 0 then 'watch'
        when way_before is not null then 'ended'
        else 'nothing'
    end as this_month,
    case when changed_at = place then told_by end as told_by
from stood
