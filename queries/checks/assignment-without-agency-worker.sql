/*
severity = "warning"
extracts = ["agency_assignments"]
column = "worker_ref"
message = "The assignment of “{value}” is open, but the latest workforce snapshot has no such agency worker."
mend = "Give the assignment its end, or put the worker into the snapshot of the workforce."
needs = ["workforce_snapshot"]
*/
-- Looked at only at the latest month end that the snapshot tells of.
with

latest as (
    select max(as_at_date) as as_at_date
    from workforce_snapshot
),

agency_workers as (
    select distinct workforce_snapshot.worker_ref
    from workforce_snapshot
    inner join latest on workforce_snapshot.as_at_date = latest.as_at_date
    where workforce_snapshot.worker_type = 'agency'
)

select
    agency_assignments.file,
    agency_assignments.file_row,
    agency_assignments.worker_ref as value
from agency_assignments
cross join latest
left join agency_workers on agency_assignments.worker_ref = agency_workers.worker_ref
where
    agency_assignments.start_date <= latest.as_at_date
    and (agency_assignments.end_date is null or agency_assignments.end_date > latest.as_at_date)
    and agency_workers.worker_ref is null
