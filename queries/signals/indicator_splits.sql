-- One row per indicator and value of its split; a single row with an empty split where it has none.
select distinct
    indicator_id,
    split
from indicator_rows
union
select
    id as indicator_id,
    '' as split
from indicator_headers
where not has_split
