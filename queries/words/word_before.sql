-- One row per month judged that can be held against months before: the last three months together against the nine
-- before them (two of three and six of nine are enough), or, where most of the same is counted again (0.8 and more),
-- this month against the one six months ago.
with

year as (
    select
        judged.base_id,
        judged.place,
        judged.step,
        other.month,
        other.amount,
        other.weight,
        other.whole,
        judged.place - other.place <= 2 as is_now
    from word_months as judged
    inner join word_months as other
        on judged.base_id = other.base_id and other.place between judged.place - 11 and judged.place
    where judged.carry < 0.8 and judged.nth >= 12
),

gathered as (
    select
        base_id,
        place,
        step,
        min(month) filter (where is_now) as now_from,
        cast(sum(amount) filter (where is_now) as double) as amounts_now,
        cast(sum(weight) filter (where is_now) as double) as weights_now,
        cast(sum(whole) filter (where is_now) as double) as wholes_now,
        min(month) filter (where not is_now) as then_from,
        max(month) filter (where not is_now) as then_until,
        cast(sum(amount) filter (where not is_now) as double) as amounts_then,
        cast(sum(weight) filter (where not is_now) as double) as weights_then
    from year
    group by base_id, place, step
    having count(*) filter (where is_now) >= 2 and count(*) filter (where not is_now) >= 6
)

select
    base_id,
    place,
    now_from,
    then_from,
    then_until,
    'lately' as question,
    amounts_now / nullif(weights_now, 0) as level_now,
    amounts_then / nullif(weights_then, 0) as level_then,
    weights_now,
    weights_then,
    0.5e0 * step / nullif(wholes_now, 0) as half_step
from gathered
union all
select
    this.base_id,
    this.place,
    this.month as now_from,
    six_ago.month as then_from,
    six_ago.month as then_until,
    'lately' as question,
    this.value as level_now,
    six_ago.value as level_then,
    1 as weights_now,
    1 as weights_then,
    0.5e0 * this.step / nullif(cast(this.whole as double), 0) as half_step
from word_months as this
inner join word_months as six_ago on this.base_id = six_ago.base_id and this.place - 6 = six_ago.place
where this.carry >= 0.8 and this.nth >= 12
