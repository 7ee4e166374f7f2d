-- One row per month that a question weighs, for the months judged that stand for others: above nought what is asked
-- about, below nought what it is held against, as word_this_month, word_since_start and word_before say in levels.
-- The weights of each question add up to nought.
with

placed as (
    select
        word_shapes.carry,
        word_shapes.base_id,
        word_shapes.place,
        word_months.place as at_place,
        word_shapes.place - word_months.place as ago,
        word_months.nth,
        max(word_months.nth) over (partition by word_shapes.base_id, word_shapes.place) - word_months.nth as values_ago
    from word_shapes
    inner join word_months
        on word_shapes.base_id = word_months.base_id and word_shapes.place >= word_months.place
    where word_shapes.base_id = word_shapes.shape_base_id
),

counted as (
    select
        placed.*,
        max(case when values_ago = 1 then ago end) over judged as ago_1,
        max(case when values_ago = 2 then ago end) over judged as ago_2,
        nullif(count(*) filter (where ago between 2 and 25) over judged, 0) as usual_months,
        nullif(count(*) filter (where ago <= 5 and nth > 12) over judged, 0) as months_since,
        nullif(count(*) filter (where ago <= 2) over judged, 0) as months_lately,
        nullif(count(*) filter (where ago between 3 and 11) over judged, 0) as months_before
    from placed
    window judged as (partition by base_id, place)
),

held as (
    select
        counted.*,
        pow(carry, ago_1) as held_one,
        (pow(carry, ago_2 - 1) + pow(carry, ago_2)) / 2 as held_two,
        case when ago between 2 and 25 then 1e0 / usual_months else 0 end as usual_part
    from counted
    where ago <= 25 or nth <= 12
)

select
    carry,
    base_id,
    place,
    at_place,
    case values_ago when 0 then 1 when 1 then -held_one else 0 end - (1 - held_one) * usual_part as one,
    case when values_ago <= 1 then 0.5e0 when values_ago = 2 then -held_two else 0 end
    - (1 - held_two) * usual_part as two,
    case when ago <= 5 and nth > 12 then 1e0 / months_since when nth <= 12 then -1e0 / 12 else 0 end as since_start,
    case
        when carry >= 0.8 then case ago when 0 then 1 when 6 then -1 else 0 end
        when ago <= 2 then 1e0 / months_lately
        when ago <= 11 then -1e0 / months_before
        else 0
    end as lately
from held
