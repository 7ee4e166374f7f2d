/*
severity = "refused"
extracts = ["areas_for_improvement"]
column = "linked_indicator_ids"
message = "No team works in the district “{value}”."
mend = "Write the district after the @ as the list of teams has it, or @districts for how far they lie apart."
beside = ["teams"]
*/
-- Without a list of teams nobody knows the districts yet, and nothing is said.
with

named as (
    select
        file,
        file_row,
        trim(unnest(string_split(linked_indicator_ids, ';'))) as named_key
    from areas_for_improvement
    where linked_indicator_ids is not null
),

parts as (
    select
        file,
        file_row,
        trim(split_part(named_key, '@', 2)) as district
    from named
),

districts as (
    select distinct district
    from teams
    where district is not null
),

counted as (
    select count(*) as number
    from districts
)

select
    parts.file,
    parts.file_row,
    parts.district as value
from parts
cross join counted
left join districts on parts.district = districts.district
where
    counted.number > 0
    and parts.district not in ('', 'districts')
    and districts.district is null
