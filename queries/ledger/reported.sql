-- Every figure an indicator was published with up to a publication, oldest first, that the reader could see then and, if
-- the point is still there, may see now. $seen are the levels of disclosure the reader sees; null: all of them.
-- Whoever does not see all of them is told nothing from before the last publication that withholds it.
with

latest_rule as (
    select
        figures.*,
        max(publication) filter (where withholds_earlier) over (partition by breakdown, split) as withheld_before
    from figures
    where indicator_id = $indicator_id and ($breakdown is null or breakdown = $breakdown)
)

select
    breakdown,
    nullif(split, '') as split,
    month,
    value,
    cast(numerator as double) as numerator,
    cast(denominator as double) as denominator,
    publication,
    definition_version,
    row_number() over (partition by breakdown, split, month order by publication desc) = 1 as is_current
from latest_rule
where
    publication <= $until
    and ($seen is null or (list_contains($seen, audience) and publication >= coalesce(withheld_before, 0)))
    and ($breakdowns is null or list_contains($breakdowns, breakdown))
    and not exists (
        select 1
        from hidden_now
        where
            latest_rule.indicator_id = hidden_now.indicator_id
            and latest_rule.breakdown = hidden_now.breakdown
            and latest_rule.split = hidden_now.split
            and latest_rule.month = hidden_now.month
    )
order by breakdown, latest_rule.split, month, publication
