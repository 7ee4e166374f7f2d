-- One row per month judged of what carries over: which one stands for it, having the same carry and the same months.
-- Bases without a gap are alike at the same place; one with a gap stands for itself.
select
    word_scatter.base_id,
    word_scatter.place,
    word_months.carry,
    first_value(word_scatter.base_id) over alike as shape_base_id
from word_scatter
inner join word_months on word_scatter.base_id = word_months.base_id and word_scatter.place = word_months.place
where word_months.carry > 0
window alike as (
    partition by
        word_months.carry,
        word_scatter.place,
        case when word_months.nth <> word_months.place then word_scatter.base_id end
    order by word_scatter.base_id
)
