/*
severity = "asks"
extracts = ["workforce_snapshot"]
column = "is_registered_sw"
message = "Nobody in a social-work role is registered: {value}. Every measure of social workers would be nought or missing."
mend = "Check how the column is filled in: yes for everybody registered with Social Work England. Say yes to it only if that is so."
*/
-- Of a handful it may be true.
with

in_social_work as (
    select
        file,
        month,
        count(*) as people,
        count_if(is_registered_sw) as registered
    from workforce_snapshot
    where
        file is not null
        and role in ('senior_practitioner', 'case_holder', 'qualified_no_cases', 'iro_chair')
    group by file, month
)

select
    file,
    cast(null as bigint) as file_row,
    'none of ' || cast(people as varchar) || ' in ' || strftime(month, '%B %Y') as value
from in_social_work
where registered = 0 and people >= 10
