-- The rows of a whole-list extract that count now: those of its newest batch.
select archived.*
from archived
inner join archived_batches on archived.filename = archived_batches.filename
where archived_batches.number = (select max(newest.number) from archived_batches as newest)
