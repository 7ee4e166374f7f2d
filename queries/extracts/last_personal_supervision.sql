-- One row per month and worker with a personal session held by then: the date of the latest.
-- "Latest before" as a window over sessions and month ends in one order, which scales with their sum.
with

held_days as (
    select distinct
        worker_ref,
        held_date as day
    from personal_sessions
    where is_held
),

in_order as (
    select
        worker_ref,
        day,
        day as held_date,
        cast(null as date) as month
    from held_days
    union all
    select
        worker_ref,
        month_end as day,
        cast(null as date) as held_date,
        month
    from staff_people
),

latest as (
    select
        worker_ref,
        month,
        max(held_date) over (
            partition by worker_ref order by day range between unbounded preceding and current row
        ) as last_held_date
    from in_order
)

select
    worker_ref,
    month,
    last_held_date
from latest
where month is not null and last_held_date is not null
