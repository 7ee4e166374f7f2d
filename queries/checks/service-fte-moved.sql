/*
severity = "asks"
extracts = ["workforce_snapshot"]
column = "fte"
message = "Full-time equivalents moved by more than 10% in a month: {value}."
mend = "Check that the file is complete, and say why in the note of the load."
*/
-- Everybody there at the month end counts, whatever the role, so that a file cut short is noticed.
with

totals as (
    select
        month,
        '' as team_code,
        max(file) as file,
        sum(fte) as fte
    from workforce_snapshot
    where end_date is null or end_date > as_at_date
    group by month
)

select
    now.file,
    cast(null as bigint) as file_row,
    'whole service, '
    || strftime(now.month, '%B %Y') || ' ' || cast(cast(now.fte as decimal(18, 1)) as varchar)
    || ', the month before ' || cast(cast(before.fte as decimal(18, 1)) as varchar) as value
from totals as now
inner join totals as before
    on now.team_code = before.team_code and before.month = now.month - interval '1 month'
where abs(now.fte - before.fte) > before.fte * 0.10
