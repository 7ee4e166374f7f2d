-- The rows of an event extract that count now: the newest row of each key, unless a later batch that
-- was declared to cover its month no longer holds it (then it was withdrawn).
with

-- Nothing in the oldest batch supersedes anything, so its keys need not be read.
newest as (
    select
        later.record_key,
        max(later_batches.number) as number
    from archived as later
    inner join archived_batches as later_batches on later.filename = later_batches.filename
    where later_batches.number > (select min(oldest.number) from archived_batches as oldest)
    group by later.record_key
),

withdrawals as (
    select
        periods.period,
        max(covering.number) as number
    from (select distinct archived.period from archived) as periods
    inner join archived_batches as covering
        on periods.period between covering.covers_first and covering.covers_last
    group by periods.period
)

select archived.*
from archived
inner join archived_batches on archived.filename = archived_batches.filename
left join newest
    on archived.record_key = newest.record_key and archived_batches.number < newest.number
left join withdrawals
    on archived.period = withdrawals.period and archived_batches.number < withdrawals.number
where newest.number is null and withdrawals.number is null
