-- The rows of an event extract that count now: the newest row of each key, unless a later batch that
-- was declared to cover its month no longer holds it (then it was withdrawn).
with

numbered as (
    select
        archived.filename,
        archived.file_row,
        archived.period,
        archived_batches.number,
        row_number() over (partition by archived.record_key order by archived_batches.number desc) as place
    from archived
    inner join archived_batches on archived.filename = archived_batches.filename
),

kept as (
    select
        numbered.filename,
        numbered.file_row
    from numbered
    where
        numbered.place = 1
        and not exists (
            select 1
            from archived_batches
            where
                archived_batches.number > numbered.number
                and numbered.period between archived_batches.covers_first and archived_batches.covers_last
        )
)

select archived.*
from archived
inner join kept on archived.filename = kept.filename and archived.file_row = kept.file_row
