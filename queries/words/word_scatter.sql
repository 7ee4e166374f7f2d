-- One row per month judged: how far its measure moves from one month to the next while nothing happens, from the
-- reference months. 1.28 times the mean size of changes, those above 3.267 times the mean left out once; where months
-- carry over (0.4 and more), of changes of changes, so that a steady drift is not taken for scatter. What is counted
-- afresh scatters at least as counting does; everything else by at least half a step. A limit needs six changes.
with

sized as materialized (
    select
        word_usual.base_id,
        word_usual.place,
        cast(case
            when word_usual.carry >= 0.4
                then case when word_changes.place >= word_usual.place - 23 then abs(word_changes.second_change) end
            when word_usual.is_counted
                then abs(
                    (word_changes.value - word_usual.centre) * word_changes.root_weight
                    - (word_changes.value_before - word_usual.centre) * word_changes.root_weight_before
                )
            else abs(word_changes.value - word_changes.value_before)
        end as decimal(18, 9)) as size
    from word_usual
    inner join word_changes
        on
            word_usual.base_id = word_changes.base_id
            and word_changes.place between word_usual.place - 24 and word_usual.place - 2
),

typical as (
    select
        base_id,
        place,
        count(*) as changes,
        count(size) as sizes,
        cast(sum(size) as double) / nullif(count(size), 0) as typical_size
    from sized
    group by base_id, place
),

kept as (
    select
        sized.base_id,
        sized.place,
        cast(sum(sized.size) as double) / nullif(count(*), 0) as kept_size
    from sized
    inner join typical on sized.base_id = typical.base_id and sized.place = typical.place
    where sized.size < 3.267e0 * typical.typical_size
    group by sized.base_id, sized.place
),

scattered as (
    select
        typical.base_id,
        typical.place,
        typical.changes,
        word_usual.is_counted,
        1.28e0 * coalesce(kept.kept_size, typical.typical_size)
        / case when word_usual.carry >= 0.4 then sqrt(3 - word_usual.carry) else 1 end as found,
        case when word_usual.is_counted then sqrt(2e0) * word_usual.counting else word_usual.step / 2e0 end as least
    from typical
    inner join word_usual on typical.base_id = word_usual.base_id and typical.place = word_usual.place
    left join kept on typical.base_id = kept.base_id and typical.place = kept.place
    where typical.changes >= 6 and typical.sizes >= 6
)

select
    base_id,
    place,
    changes,
    greatest(found, least) as scatter,
    is_counted and found <= least as is_known
from scattered
