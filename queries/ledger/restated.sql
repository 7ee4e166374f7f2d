-- Figures already reported by one publication that are not the same at another, $until. What counts as reported is
-- what the reader could see then, of the points it may see now ($seen: its levels of disclosure; null: all), and not
-- from before the last publication that withholds it. A figure that was withdrawn and came back unchanged is not
-- restated; nor is a nought whose part of the whole no longer occurs.
with

latest_rule as (
    select
        figures.*,
        max(publication) filter (where withholds_earlier) over (partition by indicator_id, breakdown, split)
            as withheld_before
    from figures
    where
        ($indicator_id is null or indicator_id = $indicator_id)
        and ($breakdown is null or breakdown = $breakdown)
),

seen as (
    select * from latest_rule
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
),

before_ranked as (
    select
        seen.*,
        row_number() over (
            partition by indicator_id, breakdown, split, month order by publication desc
        ) as place
    from seen
    where publication <= $since and value is not null
),

after_ranked as (
    select
        seen.*,
        row_number() over (
            partition by indicator_id, breakdown, split, month order by publication desc
        ) as place
    from seen
    where publication > $since
)

select
    after_ranked.indicator_id,
    after_ranked.breakdown,
    nullif(after_ranked.split, '') as split,
    after_ranked.month,
    before_ranked.value as old,
    after_ranked.value as new
from after_ranked
inner join before_ranked
    on
        after_ranked.indicator_id = before_ranked.indicator_id
        and after_ranked.breakdown = before_ranked.breakdown
        and after_ranked.split = before_ranked.split
        and after_ranked.month = before_ranked.month
where
    after_ranked.place = 1
    and before_ranked.place = 1
    and after_ranked.value is distinct from before_ranked.value
    and not (after_ranked.value is null and before_ranked.value = 0 and before_ranked.split <> '')
order by indicator_id, breakdown, split, month
