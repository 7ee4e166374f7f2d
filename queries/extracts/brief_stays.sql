/*
lookahead_months = 3
*/
-- One row per month and person who came to the council and left it within the month, as a registered social worker:
-- their last post. Told in the month's own snapshot or one of the next three, and dated as it was told last.
with

told as (
    select
        cast(date_trunc('month', start_date) as date) as month,
        worker_ref,
        post_ref,
        team_code,
        fte,
        end_date,
        worker_type in ('employee', 'bank_casual') and is_registered_sw as is_counted,
        row_number() over (
            partition by worker_ref, coalesce(post_ref, ''), start_date order by month desc
        ) as place
    from workforce_snapshot
    where end_date is not null and month <= date_trunc('month', start_date) + interval '3 months'
),

stays as (
    select
        month,
        worker_ref,
        team_code,
        fte,
        row_number() over (partition by month, worker_ref order by end_date desc, fte desc, post_ref asc) as place
    from told
    where place = 1 and is_counted and end_date < month + interval '1 month'
)

select
    month,
    worker_ref,
    team_code,
    fte
from stays
where place = 1
