-- One row per personal session held in a month, of a worker in that month's snapshot.
with

homes as (
    select
        month,
        worker_ref,
        team_code,
        row_number() over (partition by month, worker_ref order by fte desc nulls last, post_ref asc) as place
    from staff_months
)

select
    homes.month,
    homes.worker_ref,
    coalesce(personal_sessions.team_code, homes.team_code) as team_code,
    coalesce(
        personal_sessions.record_signed
        and recorded.working_day_number - held.working_day_number <= 5,
        false
    ) as is_recorded_in_time
from personal_sessions
inner join homes
    on
        personal_sessions.held_month = homes.month
        and personal_sessions.worker_ref = homes.worker_ref
        and homes.place = 1
inner join working_days as held on personal_sessions.held_date = held.day
left join working_days as recorded on personal_sessions.recorded_date = recorded.day
where personal_sessions.is_held
