select
    indicator_id,
    sql
from definitions
order by indicator_id
