select
    number,
    built_at,
    loaded_at,
    code_version,
    is_synthetic
from edition_facts
