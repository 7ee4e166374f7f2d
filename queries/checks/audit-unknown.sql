/*
severity = "refused"
extracts = ["audit_themes"]
column = "audit_id"
message = "There is no audit “{value}”."
mend = "Correct the reference, or load the audit together with its themes."
needs = ["audits"]
*/
with

known as (
    select distinct audit_id
    from audits
)

select
    audit_themes.file,
    audit_themes.file_row,
    audit_themes.audit_id as value
from audit_themes
left join known on audit_themes.audit_id = known.audit_id
where audit_themes.audit_id is not null and known.audit_id is null
