-- One row per series and month with a target: the latest one set by the end of that month. A target
-- for a team type applies to that breakdown only; one without applies everywhere.
with

candidates as (
    select
        series_values.series_id,
        series_values.month,
        cast(targets.target as double) as target,
        targets.set_by_meeting,
        targets.valid_from,
        row_number() over (
            partition by series_values.series_id, series_values.month
            order by case when targets.team_type is null then 1 else 0 end, targets.valid_from desc
        ) as place
    from series_values
    inner join series on series_values.series_id = series.series_id
    inner join months on series_values.month = months.month
    inner join targets
        on
            series.indicator_id = targets.indicator_id
            and months.month_end >= targets.valid_from
            and (targets.team_type is null or 'team_type:' || targets.team_type = series.breakdown)
)

select
    series_id,
    month,
    target,
    set_by_meeting,
    valid_from
from candidates
where place = 1
