/*
severity = "asks"
extracts = ["workforce_snapshot"]
column = "fte"
message = "Full-time equivalents moved much in a month: {value}."
mend = "Check that the file is complete, and say why in the note of the load."
*/
-- Everybody there at the month end counts, whatever the role, so that a file cut short is noticed. Much is more than a
-- tenth, and more than in any published month where there are enough of them (judging/history.py).
with

totals as (
    select
        month,
        max(file) as file,
        sum(fte) as fte
    from workforce_snapshot
    where end_date is null or end_date > as_at_date
    group by month
),

moves as (
    select
        now.file,
        before.file as file_before,
        now.month,
        now.fte,
        before.fte as fte_before,
        abs(now.fte - before.fte) / nullif(before.fte, 0) as moved
    from totals as now
    inner join totals as before on before.month = now.month - interval '1 month'
),

published as (
    select
        count(*) + 1 as months,
        max(moved) as largest
    from moves
    where file is null and file_before is null
)

select
    moves.file,
    cast(null as bigint) as file_row,
    'whole service, '
    || strftime(moves.month, '%B %Y') || ' ' || cast(cast(moves.fte as decimal(18, 1)) as varchar)
    || ', the month before ' || cast(cast(moves.fte_before as decimal(18, 1)) as varchar)
    || seen_before(published.months, published.largest) as value
from moves
cross join published
where moves.moved > asked_above(published.months, published.largest)
