select
    id,
    extract_id,
    source_name,
    rows,
    loaded_at,
    is_synthetic
from pinned_batches
-- An id begins with the batch's number: a clock may have been put back between two loads.
order by id desc
