-- One row per month and post that somebody left: employed by the council when the month began and not at
-- its end. Somebody in post at the end of the month before and in no row of this month's snapshot has left
-- too, as far as can be told: inferred, and listed at the door for confirmation (rule worker-vanished).
with

there as (
    select distinct
        month,
        worker_ref
    from staff_months
),

arrived as (
    select distinct month
    from there
),

vanished as (
    select
        arrived.month,
        before.worker_ref,
        before.team_code,
        before.fte
    from social_workers as before
    inner join arrived on arrived.month = before.month + interval '1 month'
    left join there on arrived.month = there.month and before.worker_ref = there.worker_ref
    where before.is_in_post and there.worker_ref is null
)

select
    month,
    worker_ref,
    team_code,
    fte,
    false as is_inferred
from social_workers
where is_leaver
union all
select
    month,
    worker_ref,
    team_code,
    fte,
    true as is_inferred
from vanished
