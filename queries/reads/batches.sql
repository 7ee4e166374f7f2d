select
    id,
    extract_id,
    source_name,
    rows,
    loaded_at,
    loaded_by,
    note,
    is_synthetic
from pinned_batches
order by loaded_at desc, extract_id asc
