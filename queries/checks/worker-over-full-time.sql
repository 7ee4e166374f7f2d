/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "Worker {value}: nobody works more than half as much again as full time."
mend = "Check the posts: a worker moved in the month has one row, of the post held at the month end."
*/
-- Rows of those who have left by the month end are of posts no longer held.
with

totals as (
    select
        month,
        worker_ref,
        max(file) as file,
        min(file_row) as file_row,
        count(distinct coalesce(post_ref, '')) as posts,
        sum(fte) as fte
    from workforce_snapshot
    where end_date is null or end_date > as_at_date
    group by month, worker_ref
)

select
    file,
    file_row,
    worker_ref || ' has ' || cast(posts as varchar) || ' posts of ' || cast(cast(fte as double) as varchar)
    || ' full-time equivalents' as value
from totals
where posts > 1 and fte > 1.5
