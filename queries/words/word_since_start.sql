-- One row per month judged with three or more values after the start among its last six months: those together,
-- against the start.
with

gathered as (
    select
        judged.base_id,
        judged.place,
        judged.step,
        min(recent.month) as now_from,
        cast(sum(recent.amount) as double) as amounts,
        cast(sum(recent.weight) as double) as weights,
        cast(sum(recent.whole) as double) as wholes
    from word_months as judged
    inner join word_months as recent
        on judged.base_id = recent.base_id and recent.place between judged.place - 5 and judged.place
    where judged.nth >= 15 and recent.nth > 12
    group by judged.base_id, judged.place, judged.step
    having count(*) >= 3
)

select
    gathered.base_id,
    gathered.place,
    gathered.now_from,
    'start' as question,
    gathered.amounts / nullif(gathered.weights, 0) as level_now,
    word_start.level as level_then,
    gathered.weights as weights_now,
    word_start.weights as weights_then,
    0.5e0 * gathered.step / nullif(gathered.wholes, 0) as half_step
from gathered
inner join word_start on gathered.base_id = word_start.base_id
