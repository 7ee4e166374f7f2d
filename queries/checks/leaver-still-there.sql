/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "Worker “{value}” had left by the month before, and is here again with the same start date."
mend = "Counted as having left then, and as here now. Remove the row, correct the end date of the month before, or give the date the new service began."
*/
with

left_before as (
    select distinct
        month,
        worker_ref,
        post_ref,
        start_date
    from workforce_snapshot
    where end_date <= as_at_date
)

select
    workforce_snapshot.file,
    workforce_snapshot.file_row,
    workforce_snapshot.worker_ref as value
from workforce_snapshot
inner join left_before
    on
        workforce_snapshot.month = left_before.month + interval '1 month'
        and workforce_snapshot.worker_ref = left_before.worker_ref
        and workforce_snapshot.start_date = left_before.start_date
        and coalesce(workforce_snapshot.post_ref, '') = coalesce(left_before.post_ref, '')
-- A row with a last day of its own corrects the one told before, or tells it again: no contradiction.
where workforce_snapshot.end_date is null
