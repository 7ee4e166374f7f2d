-- One row per month, person and team they were in post in when the month began: as at the end of the month before.
-- Where no snapshot of that month arrived, this one's own dates say who was there: whoever is in post now and began
-- earlier was, where they are now, and whoever left in the month was, where they left from last.
with

arrived as (
    select distinct month
    from staff_months
),

unfollowing as (
    select this.month
    from arrived as this
    left join arrived as earlier on this.month = earlier.month + interval '1 month'
    where earlier.month is null
),

first_days as (
    select
        month,
        worker_ref,
        min(start_date) as start_date
    from staff_months
    where is_in_post
    group by month, worker_ref
),

ended as (
    select
        staff_months.month,
        staff_months.worker_ref,
        staff_months.team_code,
        case when staff_months.is_registered_sw then staff_months.fte else 0 end as fte,
        rank() over (
            partition by staff_months.month, staff_months.worker_ref order by staff_months.end_date desc
        ) as place
    from staff_months
    left join first_days
        on staff_months.month = first_days.month and staff_months.worker_ref = first_days.worker_ref
    where
        first_days.worker_ref is null
        and staff_months.is_directly_paid
        and staff_months.start_date < staff_months.month
        and staff_months.end_date between staff_months.month and staff_months.month_end
)

select
    arrived.month,
    in_post.worker_ref,
    in_post.team_code,
    in_post.fte
from arrived
inner join in_post on arrived.month = in_post.month + interval '1 month'
union all
select
    in_post.month,
    in_post.worker_ref,
    in_post.team_code,
    in_post.fte
from unfollowing
inner join in_post on unfollowing.month = in_post.month
inner join first_days on in_post.month = first_days.month and in_post.worker_ref = first_days.worker_ref
where first_days.start_date < in_post.month
union all
select
    ended.month,
    ended.worker_ref,
    ended.team_code,
    sum(ended.fte) as fte
from unfollowing
inner join ended on unfollowing.month = ended.month
where ended.place = 1
group by ended.month, ended.worker_ref, ended.team_code
