-- One row per month judged and question: how many spreads of chance the difference is, a half step given away, and
-- the limits it is held against. The spread of what is counted afresh follows from the weights of its two sides.
with

spread as (
    select
        word_asked.*,
        word_asked.level_now - word_asked.level_then as difference,
        word_scatter.changes,
        word_scatter.is_known,
        word_usual.carry,
        word_scatter.scatter * case
            when word_usual.carry > 0 then word_spreads.times_scatter
            else sqrt(
                greatest(1 / nullif(word_asked.weights_now, 0) + 1 / nullif(word_asked.weights_then, 0), 0) / 2
            )
        end as spread
    from word_asked
    inner join word_scatter on word_asked.base_id = word_scatter.base_id and word_asked.place = word_scatter.place
    inner join word_usual on word_asked.base_id = word_usual.base_id and word_asked.place = word_usual.place
    left join word_shapes on word_asked.base_id = word_shapes.base_id and word_asked.place = word_shapes.place
    left join word_spreads
        on
            word_shapes.shape_base_id = word_spreads.base_id
            and word_shapes.place = word_spreads.place
            and word_asked.question = word_spreads.question
),

scored as (
    select
        spread.*,
        sign(difference) * greatest(abs(difference) - half_step, 0) / greatest(spread, 1e-9) as z
    from spread
)

select
    scored.base_id,
    scored.place,
    scored.question,
    scored.level_now,
    scored.level_then,
    scored.difference,
    scored.spread,
    scored.half_step,
    scored.z,
    word_limits.watch,
    word_limits.really,
    word_limits.start,
    word_limits.keep,
    case
        when scored.question in ('one', 'two') then word_limits.watch
        when scored.question = 'start' then word_limits.start
        else word_limits.lately
    end as limit_told
from scored
inner join word_limits
    on
        scored.changes = word_limits.changes
        and word_limits.is_known = scored.is_known
        and scored.carry >= word_limits.carry_from
        and scored.carry < word_limits.carry_below
