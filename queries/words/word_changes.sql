-- One row per month with the month before it there: both, and the change of the change where the two before are.
with

followed as (
    select
        base_id,
        place,
        value,
        sqrt(greatest(cast(weight as double), 0)) as root_weight,
        lag(place) over in_order as place_before,
        lag(value) over in_order as value_before,
        sqrt(greatest(cast(lag(weight) over in_order as double), 0)) as root_weight_before,
        lag(place, 2) over in_order as place_before_that,
        lag(value, 2) over in_order as value_before_that
    from word_months
    window in_order as (partition by base_id order by place)
)

select
    base_id,
    place,
    value,
    root_weight,
    value_before,
    root_weight_before,
    case when place_before_that = place - 2 then value - 2 * value_before + value_before_that end as second_change
from followed
where place_before = place - 1
