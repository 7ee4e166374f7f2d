-- One row per breakdown: its label now, and the key it has with the teams as they were.
with

latest_labels as (
    select
        breakdown,
        as_it_was,
        level,
        label,
        row_number() over (partition by breakdown order by month desc) as place
    from breakdown_teams
)

select
    breakdown,
    as_it_was,
    level,
    label
from latest_labels
where place = 1
