-- The breakdowns this audience may see.
select distinct breakdown
from measure_series
where audience = 'board' or $audience = 'manager'
order by breakdown
