/*
severity = "refused"
extracts = ["targets"]
column = "indicator_id"
message = "There is no indicator “{value}”."
mend = "Correct the name; the Framework page lists every indicator with its name."
needs = ["indicator_ids"]
*/
select
    targets.file,
    targets.file_row,
    targets.indicator_id as value
from targets
left join indicator_ids on targets.indicator_id = indicator_ids.id
where targets.indicator_id is not null and indicator_ids.id is null
