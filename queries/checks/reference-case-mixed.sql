/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "worker_ref"
message = "“{value}” is written with other capitals in the same file: two people are counted."
mend = "If it is one person, write the reference one way."
*/
with

spellings as (
    select
        file,
        worker_ref,
        min(file_row) as file_row
    from workforce_snapshot
    where file is not null
    group by file, worker_ref
),

mixed as (
    select
        file,
        lower(worker_ref) as folded
    from spellings
    group by file, lower(worker_ref)
    having count(*) > 1
)

select
    spellings.file,
    spellings.file_row,
    spellings.worker_ref as value
from spellings
inner join mixed on spellings.file = mixed.file and lower(spellings.worker_ref) = mixed.folded
