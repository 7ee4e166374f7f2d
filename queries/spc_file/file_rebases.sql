-- One row per series and day that a new base starts on by its choice of rebase_dates; no day where a part of
-- the text names none.
with

parts as (
    select
        series_id,
        trim(unnest(string_split(rebase_dates, ';'))) as part
    from file_choices
    where not is_missing(rebase_dates)
)

select distinct
    series_id,
    day_in(part) as day
from parts
