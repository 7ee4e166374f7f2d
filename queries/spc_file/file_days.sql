-- One row per text that stands in the date column: the day it names, or none.
select
    written.date,
    day_in(written.date) as day
from (select distinct date from file_rows) as written
