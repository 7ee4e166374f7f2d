-- One row per extract and month that arrived.
select
    extract_id,
    month,
    is_part_month
from received
order by extract_id, month
