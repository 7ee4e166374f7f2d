/*
severity = "refused"
extracts = ["workforce_snapshot", "supervision_events", "agency_assignments", "audits"]
column = "worker_ref"
message = "“{value}” differs from a known reference only by noughts in front, which a spreadsheet has taken away."
mend = "Set the column's format to text before exporting, so that references keep their noughts."
*/
-- Known are the references written with noughts in front in what is published.
with

known as (
    select distinct
        worker_ref,
        ltrim(worker_ref, '0') as bare
    from workforce_snapshot
    where file is null and starts_with(worker_ref, '0')
),

incoming as (
    select
        file,
        file_row,
        worker_ref
    from workforce_snapshot
    union all
    select
        file,
        file_row,
        worker_ref
    from supervision_events
    union all
    select
        file,
        file_row,
        worker_ref
    from agency_assignments
    union all
    select
        file,
        file_row,
        worker_ref
    from audits
)

select
    incoming.file,
    incoming.file_row,
    incoming.worker_ref as value
from incoming
inner join known on ltrim(incoming.worker_ref, '0') = known.bare
where
    incoming.file is not null
    and not starts_with(incoming.worker_ref, '0')
    and incoming.worker_ref not in (
        select earlier.worker_ref
        from workforce_snapshot as earlier
        where earlier.file is null
    )
