/*
severity = "warning"
extracts = ["targets"]
column = "target"
message = "A target of {value}: the measure is in percent, 0 to 100, and this is above a hundred."
mend = "Look for a share that was multiplied by a hundred twice, or a point that was lost: 85 for 85%, not 850 or 8500."
needs = ["indicator_ids"]
*/
with

figures as (
    select
        file,
        file_row,
        indicator_id,
        unnest([target, floor, stretch]) as figure
    from targets
)

select
    figures.file,
    figures.file_row,
    cast(cast(figures.figure as double) as varchar) || ' for ' || figures.indicator_id as value
from figures
inner join indicator_ids on figures.indicator_id = indicator_ids.id
where indicator_ids.unit = 'percent' and figures.figure > 100
