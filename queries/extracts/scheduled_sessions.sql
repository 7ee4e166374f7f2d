-- One row per personal session that fell due in a month, of a worker in that month's snapshot.
with

homes as (
    select
        month,
        worker_ref,
        team_code,
        row_number() over (partition by month, worker_ref order by fte desc nulls last, post_ref asc) as place
    from staff_months
),

rearranged as (
    select distinct cancelled.event_id
    from personal_sessions as cancelled
    inner join personal_sessions as held
        on
            cancelled.worker_ref = held.worker_ref
            and held.is_held
            and date_diff('day', cancelled.scheduled_date, held.held_date) between 0 and 7
    where cancelled.status = 'cancelled_rearranged'
)

select
    homes.month,
    homes.worker_ref,
    coalesce(personal_sessions.team_code, homes.team_code) as team_code,
    personal_sessions.is_held
    and date_diff('day', personal_sessions.scheduled_date, personal_sessions.held_date) <= 3 as is_held_by_due,
    personal_sessions.status = 'cancelled_not_rearranged'
    or (personal_sessions.status = 'cancelled_rearranged' and rearranged.event_id is null) as is_lost
from personal_sessions
inner join homes
    on
        personal_sessions.scheduled_month = homes.month
        and personal_sessions.worker_ref = homes.worker_ref
        and homes.place = 1
left join rearranged on personal_sessions.event_id = rearranged.event_id
