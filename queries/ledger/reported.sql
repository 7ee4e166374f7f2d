-- Every figure an indicator was published with, oldest first, that the audience may see.
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
    and (audience = 'board' or $audience = 'manager')
    and ($breakdowns is null or list_contains($breakdowns, breakdown))
order by breakdown, figures.split, month, publication
