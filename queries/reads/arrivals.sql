-- Which extracts cover a month.
select extract_id
from extract_months
where month = $month
