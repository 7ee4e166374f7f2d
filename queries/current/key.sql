-- The rows of an event extract that count now: the newest row of each key, unless a later lot that
-- was declared to cover its month no longer holds it (then it was withdrawn).
with

-- Nothing in the oldest lot supersedes anything, so its keys need not be read.
newest as (
    select
        later.record_key,
        max(later.lot) as lot
    from archived as later
    where later.lot > (select min(oldest.lot) from lots as oldest)
    group by later.record_key
),

withdrawals as (
    select
        periods.period,
        max(covering.lot) as lot
    from (select distinct archived.period from archived) as periods
    inner join lots as covering on periods.period between covering.covers_first and covering.covers_last
    group by periods.period
)

select archived.*
from archived
left join newest on archived.record_key = newest.record_key and archived.lot < newest.lot
left join withdrawals on archived.period = withdrawals.period and archived.lot < withdrawals.lot
where newest.lot is null and withdrawals.lot is null
