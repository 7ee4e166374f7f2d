-- One row per month judged and question about it: this month alone (one), and together with the one before (two),
-- against what the past leads to expect. So much of the last value as carries over to the month, the rest the usual
-- level. A month after a gap is expected from the last value there is; two together need both.
with

followed as (
    select
        word_months.*,
        place - lag(place) over in_order as gap,
        lag(value) over in_order as last_value_there,
        lag(amount) over in_order as amount_before,
        lag(weight) over in_order as weight_before,
        lag(whole) over in_order as whole_before,
        lag(place) over in_order - lag(place, 2) over in_order as gap_before,
        lag(value, 2) over in_order as value_before_both
    from word_months
    window in_order as (partition by base_id order by place)
),

asked as (
    select
        followed.*,
        word_usual.level as usual_level,
        word_usual.weights as usual_weights,
        pow(followed.carry, followed.gap) as held_one,
        (pow(followed.carry, followed.gap_before) + pow(followed.carry, followed.gap_before + 1)) / 2 as held_two
    from followed
    inner join word_usual on followed.base_id = word_usual.base_id and followed.place = word_usual.place
)

select
    base_id,
    place,
    'one' as question,
    cast(amount as double) / nullif(cast(weight as double), 0) as level_now,
    held_one * last_value_there + (1 - held_one) * usual_level as level_then,
    cast(weight as double) as weights_now,
    usual_weights as weights_then,
    0.5e0 * step / nullif(cast(whole as double), 0) as half_step
from asked
union all
select
    base_id,
    place,
    'two' as question,
    cast(amount + amount_before as double) / nullif(cast(weight + weight_before as double), 0) as level_now,
    held_two * value_before_both + (1 - held_two) * usual_level as level_then,
    cast(weight + weight_before as double) as weights_now,
    usual_weights as weights_then,
    0.5e0 * step / nullif(cast(whole + whole_before as double), 0) as half_step
from asked
where gap = 1
