-- The published series of the edition.
select distinct series
from published_points
order by series
