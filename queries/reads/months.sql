-- The months in which any measure has a point.
select distinct month
from measure_points
order by month
