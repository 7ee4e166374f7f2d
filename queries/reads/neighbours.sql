-- The statistical neighbours of an authority, nearest first.
select
    neighbour_old_code,
    rank,
    closeness,
    model
from neighbour_list
where old_code = $old_code
order by rank
