-- The published figures that count: of each series, geography, breakdown and period the one of the newest
-- release that has it. A release is as new as the last period it tells of; of two that tell of the same,
-- the one loaded later is newer. A symbol is a figure: what a release suppresses no older one tells.
with

ranked as (
    select
        published_figures.*,
        row_number() over (
            partition by series, level, code, breakdown, period_end
            order by release_end desc, lot desc, file_row desc
        ) as place
    from published_figures
)

select ranked.* exclude (place)
from ranked
where place = 1
