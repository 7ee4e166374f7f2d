-- One row per indicator and month in which an event starts a new base: only where its row says so.
select distinct
    cast(date_trunc('month', events.date_start) as date) as month,
    indicator_headers.id as indicator_id
from events
inner join indicator_headers
    on ';' || replace(events.indicator_ids, ' ', '') || ';' like '%;' || indicator_headers.id || ';%'
where events.rebase
