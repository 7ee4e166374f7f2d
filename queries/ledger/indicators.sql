-- Every indicator that has had a published figure up to a publication.
select distinct indicator_id
from figures
where publication <= $until
order by indicator_id
