-- One row per case of the cases file: the first that has it.
select cases_rows.*
from cases_rows
qualify row_number() over (partition by case_id order by row) = 1
