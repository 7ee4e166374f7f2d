-- Every figure an indicator was published with, oldest first, that the reader could see then and, if the point is
-- still there, may see now. $seen are the levels of disclosure the reader sees; null: all of them.
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
from figures
where
    indicator_id = $indicator_id
    and ($breakdown is null or breakdown = $breakdown)
    and ($seen is null or list_contains($seen, audience))
    and ($breakdowns is null or list_contains($breakdowns, breakdown))
    and not exists (
        select 1
        from hidden_now
        where
            figures.indicator_id = hidden_now.indicator_id
            and figures.breakdown = hidden_now.breakdown
            and figures.split = hidden_now.split
            and figures.month = hidden_now.month
    )
order by breakdown, figures.split, month, publication
