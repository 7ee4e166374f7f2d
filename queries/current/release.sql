-- Every row of every release of a publication, with its batch's number. A release may have one figure of a
-- row and leave another to the release before it, so what counts is decided figure by figure
-- (published/newest_release.sql).
select
    archived.*,
    archived_batches.number as batch_number
from archived
inner join archived_batches on archived.filename = archived_batches.filename
