-- One row per series: an indicator, a value of its split, and a breakdown; and the least level of disclosure it is
-- offered at. Single teams, a measure that does not say whom it counts, and one that says it is for managers, are for
-- managers. The whole service is open once its definition is agreed: a draft is not yet what the council says of itself.
select
    indicator_splits.indicator_id,
    indicator_splits.split,
    breakdowns.breakdown,
    breakdowns.as_it_was,
    breakdowns.level,
    breakdowns.label,
    case
        when breakdowns.level = 'team' or indicator_headers.people is null or indicator_headers.for_managers
            then 'manager'
        when breakdowns.level = 'service' and not indicator_headers.is_draft then 'open'
        else 'service'
    end as disclosure,
    cast(
        row_number() over (
            order by indicator_splits.indicator_id, indicator_splits.split, breakdowns.breakdown
        ) as integer
    ) as series_id
from indicator_splits
inner join indicator_headers on indicator_splits.indicator_id = indicator_headers.id
cross join breakdowns
