/*
severity = "warning"
extracts = ["teams"]
column = "district"
message = "“{value}” is not one of the council's districts."
mend = "Write the district's name as the settings have it, or add it there: engine-room begin, or the Begin page."
*/
-- A district by another name is another district on every page. Teams that have ended may be of one that is no more.
with

named as (
    select count(*) as districts
    from council_districts
)

select
    teams.file,
    teams.file_row,
    teams.district as value
from teams
cross join named
left join council_districts on teams.district = council_districts.name
where
    named.districts > 0
    and teams.district is not null
    and teams.valid_to is null
    and council_districts.name is null
