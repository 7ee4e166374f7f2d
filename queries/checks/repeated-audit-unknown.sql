/*
severity = "warning"
extracts = ["audits"]
column = "reaudit_of"
message = "The audit repeats “{value}”, and there is no such audit."
mend = "Correct the reference, or load the audit it repeats."
*/
with

known as (
    select distinct audit_id
    from audits
)

select
    audits.file,
    audits.file_row,
    audits.reaudit_of as value
from audits
left join known on audits.reaudit_of = known.audit_id
where audits.reaudit_of is not null and known.audit_id is null
