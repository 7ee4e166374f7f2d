-- The breakdowns that are offered.
select distinct breakdown
from measure_series
order by breakdown
