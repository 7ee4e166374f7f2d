/*
severity = "warning"
extracts = ["targets"]
column = "target"
message = "A target of {value}: the measure is in percent, 0 to 100, and this is below one percent."
mend = "If it is a share, write it in percent: 15 for 15%, not 0.15."
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
where indicator_ids.unit = 'percent' and figures.figure > 0 and figures.figure < 1
