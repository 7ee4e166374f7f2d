/*
severity = "refused"
extracts = ["workforce_snapshot", "agency_assignments"]
column = "worker_ref"
message = "“{value}” differs from a published reference only by capitals: it would count as another person."
mend = "Write the reference as it was written before."
*/
-- Sessions and audits of a reference that no snapshot has are told by rules of their own.
with

published as (
    select distinct worker_ref
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
    select incoming.*
    from incoming
    left join published on incoming.worker_ref = published.worker_ref
    where published.worker_ref is null
),

folded as (
    select distinct lower(worker_ref) as folded_ref
    from published
)

select
    unseen.file,
    unseen.file_row,
    unseen.worker_ref as value
from unseen
inner join folded on lower(unseen.worker_ref) = folded.folded_ref
