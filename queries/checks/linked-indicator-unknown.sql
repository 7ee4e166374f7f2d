/*
severity = "refused"
extracts = ["areas_for_improvement"]
column = "linked_indicator_ids"
message = "There is no indicator “{value}”."
mend = "Correct the name; several are separated by semicolons."
needs = ["indicator_ids"]
*/
with

named as (
    select
        file,
        file_row,
        trim(unnest(string_split(linked_indicator_ids, ';'))) as indicator_id
    from areas_for_improvement
    where linked_indicator_ids is not null
)

select
    named.file,
    named.file_row,
    named.indicator_id as value
from named
left join indicator_ids on named.indicator_id = indicator_ids.id
where named.indicator_id <> '' and indicator_ids.id is null
