/*
severity = "refused"
extracts = ["workforce_snapshot", "agency_assignments"]
column = "worker_ref"
message = "“{value}” differs from a published reference only by spaces or punctuation: it would count as another person."
mend = "Write the reference as it was written before."
*/
-- What differs by capitals alone is told by a rule of its own.
with

published as (
    select distinct
        worker_ref,
        regexp_replace(lower(worker_ref), '[^a-z0-9]', '', 'g') as bare
    from workforce_snapshot
    where file is null
),

incoming as (
    select
        file,
        file_row,
        worker_ref
    from workforce_snapshot
    where file is not null
    union all
    select
        file,
        file_row,
        worker_ref
    from agency_assignments
    where file is not null
),

unseen as (
    select
        incoming.file,
        incoming.file_row,
        incoming.worker_ref,
        regexp_replace(lower(incoming.worker_ref), '[^a-z0-9]', '', 'g') as bare
    from incoming
    left join published on incoming.worker_ref = published.worker_ref
    where published.worker_ref is null
)

select distinct
    unseen.file,
    unseen.file_row,
    unseen.worker_ref as value
from unseen
inner join published on unseen.bare = published.bare and lower(unseen.worker_ref) != lower(published.worker_ref)
