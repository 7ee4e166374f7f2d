/*
lookahead_months = 3
*/
-- One row per month, worker and post of the snapshot that ends: the last day in it, as it was told last, in the
-- month's own snapshot or one of the next three. Somebody whose leaving is told late has left when they left.
with

told as (
    select
        this.month,
        this.worker_ref,
        coalesce(this.post_ref, '') as post_ref,
        later.end_date,
        row_number() over (
            partition by this.month, this.worker_ref, coalesce(this.post_ref, '') order by later.month desc
        ) as place
    from workforce_snapshot as this
    inner join workforce_snapshot as later
        on
            this.worker_ref = later.worker_ref
            and coalesce(this.post_ref, '') = coalesce(later.post_ref, '')
            and later.month >= this.month
            and later.month <= this.month + interval '3 months'
    where later.end_date is not null
)

select
    month,
    worker_ref,
    post_ref,
    end_date
from told
where place = 1
