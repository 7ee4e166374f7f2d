-- One row per series, numbered in order of appearance, and whether its rows stand together in the file.
select
    case_id,
    cast(row_number() over (order by min(row)) - 1 as integer) as series_id,
    min(row) as first_row,
    max(row) - min(row) + 1 = count(*) as is_together
from file_rows
group by case_id
