-- The rows of a monthly snapshot that count now: each month from the newest batch that covers it.
with

latest as (
    select
        month,
        max(number) as number
    from archived_months
    group by month
)

select archived.*
from archived
inner join archived_batches on archived.filename = archived_batches.filename
inner join latest on archived.period = latest.month and archived_batches.number = latest.number
