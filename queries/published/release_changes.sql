-- What becomes of each dropped figure: it would be new, revised, withdrawn (a symbol in place of a value), the
-- same as published, or left, since a newer release has another. Of tables figures_dropped, figures_now (those
-- that count as published) and figures_then (those that would count).
with

dropped as (
    select
        figures_dropped.*,
        coalesce(cast(value as varchar), symbol) as cell
    from figures_dropped
),

counted as (
    select
        figures_now.*,
        coalesce(cast(value as varchar), symbol) as cell
    from figures_now
)

select
    dropped.file,
    dropped.file_row,
    dropped.series,
    dropped.name,
    dropped.period_end,
    counted.value as old_value,
    counted.symbol as old_symbol,
    dropped.value,
    dropped.symbol,
    case
        when dropped.cell = counted.cell then 'same'
        when coalesce(figures_then.file, '') <> dropped.file then 'left'
        when counted.series is null then 'new'
        when dropped.value is null and counted.value is not null then 'withdrawn'
        else 'revised'
    end as fate
from dropped
left join counted
    on
        dropped.series = counted.series
        and dropped.level = counted.level
        and coalesce(dropped.code, '') = coalesce(counted.code, '')
        and dropped.breakdown = counted.breakdown
        and dropped.period_end = counted.period_end
left join figures_then
    on
        dropped.series = figures_then.series
        and dropped.level = figures_then.level
        and coalesce(dropped.code, '') = coalesce(figures_then.code, '')
        and dropped.breakdown = figures_then.breakdown
        and dropped.period_end = figures_then.period_end
order by dropped.file, dropped.file_row, dropped.series
