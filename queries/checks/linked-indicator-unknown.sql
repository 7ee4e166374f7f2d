/*
severity = "refused"
extracts = ["areas_for_improvement"]
column = "linked_indicator_ids"
message = "There is no indicator “{value}”."
mend = "Correct the name; several are separated by semicolons."
needs = ["indicator_ids"]
*/
-- An entry may name one value of an indicator's split, as indicator:value, one district, as
-- indicator@East Fen, or how far districts lie apart, as indicator@districts.
with

named as (
    select
        file,
        file_row,
        trim(unnest(string_split(linked_indicator_ids, ';'))) as named_key
    from areas_for_improvement
    where linked_indicator_ids is not null
)

select
    named.file,
    named.file_row,
    named.named_key as value
from named
left join indicator_ids on trim(split_part(split_part(named.named_key, '@', 1), ':', 1)) = indicator_ids.id
where named.named_key <> '' and indicator_ids.id is null
