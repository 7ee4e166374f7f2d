-- Every indicator that has ever had a published figure.
select distinct indicator_id
from figures
order by indicator_id
