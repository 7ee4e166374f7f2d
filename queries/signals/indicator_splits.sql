-- One row per indicator and value of its split; a single row with an empty split where it has none.
select distinct
    indicator_rows.indicator_id,
    indicator_rows.split
from indicator_rows
inner join indicator_headers on indicator_rows.indicator_id = indicator_headers.id
where indicator_headers.measure <> 'mix' or indicator_rows.split <> ''
union
select
    id as indicator_id,
    '' as split
from indicator_headers
where not has_split
