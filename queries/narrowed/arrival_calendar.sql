-- When each month of each extract came. How many rows it had is how many people or files: one to nine are not told.
select
    * exclude (rows, usual_rows),
    case when rows not between 1 and 9 then rows end as rows,
    case when usual_rows not between 1 and 9 then usual_rows end as usual_rows
from arrival_calendar
order by extract_id, month
