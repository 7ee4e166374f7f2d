-- What was published, and for whom this file is.
select
    number,
    built_at,
    code_version,
    is_synthetic,
    loaded_at,
    cast($disclosure as varchar) as disclosure
from edition_facts
