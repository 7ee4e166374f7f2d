/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "Agency worker “{value}” has no assignment open at the month end."
mend = "Ask the agency provider for the assignment, or correct how the worker is engaged."
needs = ["agency_assignments"]
*/
-- Workers who left during the month need no assignment at its end.
with

matched as (
    select distinct
        workforce_snapshot.file,
        workforce_snapshot.file_row
    from workforce_snapshot
    inner join agency_assignments
        on
            workforce_snapshot.worker_ref = agency_assignments.worker_ref
            and workforce_snapshot.as_at_date >= agency_assignments.start_date
            and (
                agency_assignments.end_date is null
                or workforce_snapshot.as_at_date < agency_assignments.end_date
            )
    where workforce_snapshot.file is not null
)

select
    workforce_snapshot.file,
    workforce_snapshot.file_row,
    workforce_snapshot.worker_ref as value
from workforce_snapshot
left join matched
    on workforce_snapshot.file = matched.file and workforce_snapshot.file_row = matched.file_row
where
    workforce_snapshot.worker_type = 'agency'
    and (workforce_snapshot.end_date is null or workforce_snapshot.end_date > workforce_snapshot.as_at_date)
    and matched.file is null
