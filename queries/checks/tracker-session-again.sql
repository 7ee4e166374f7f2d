/*
severity = "warning"
extracts = ["supervision_events"]
column = "held_date"
message = "Worker “{value}” has a personal session of that month in a list too; the tracker's “Y”, which stands on the first of the month, counts as a second one."
mend = "If it is the same session, empty the tracker's cell, or put the day of the session there."
*/
with

held as (
    select
        file,
        file_row,
        worker_ref,
        held_date,
        date_trunc('month', held_date) as held_month,
        starts_with(event_id, 'tracker ') as is_of_tracker
    from supervision_events
    where supervision_type = 'personal' and status = 'held' and held_date is not null
)

select
    coalesce(of_tracker.file, of_list.file) as file,
    case when of_tracker.file is null then of_list.file_row else of_tracker.file_row end as file_row,
    of_tracker.worker_ref as value
from held as of_tracker
inner join held as of_list
    on
        of_tracker.worker_ref = of_list.worker_ref
        and of_tracker.held_month = of_list.held_month
        and of_tracker.held_date <> of_list.held_date
where
    of_tracker.is_of_tracker
    and not of_list.is_of_tracker
    and of_tracker.held_date = of_tracker.held_month
