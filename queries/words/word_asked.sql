-- One row per month judged and question that can be asked of it: two levels, and what each is of.
select
    base_id,
    place,
    question,
    level_now,
    level_then,
    weights_now,
    weights_then,
    half_step
from word_this_month
union all
select
    base_id,
    place,
    question,
    level_now,
    level_then,
    weights_now,
    weights_then,
    half_step
from word_since_start
union all
select
    base_id,
    place,
    question,
    level_now,
    level_then,
    weights_now,
    weights_then,
    half_step
from word_before
