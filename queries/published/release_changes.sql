-- What becomes of each dropped figure: it would be new, revised, withdrawn (a symbol in place of a value), the
-- same as published, or left, since a newer release has another. Of tables figures_dropped, figures_now (those
-- that count as published) and figures_then (those that would count).
select
    dropped.file,
    dropped.file_row,
    dropped.series,
    dropped.name,
    dropped.period_end,
    now.value as old_value,
    now.symbol as old_symbol,
    dropped.value,
    dropped.symbol,
    case
        when dropped.value is not distinct from now.value and dropped.symbol is not distinct from now.symbol
            then 'same'
        when then_counting.file is distinct from dropped.file then 'left'
        when now.series is null then 'new'
        when dropped.value is null and now.value is not null then 'withdrawn'
        else 'revised'
    end as fate
from figures_dropped as dropped
left join figures_now as now
    on
        dropped.series = now.series
        and dropped.level = now.level
        and dropped.code is not distinct from now.code
        and dropped.breakdown = now.breakdown
        and dropped.period_end = now.period_end
left join figures_then as then_counting
    on
        dropped.series = then_counting.series
        and dropped.level = then_counting.level
        and dropped.code is not distinct from then_counting.code
        and dropped.breakdown = then_counting.breakdown
        and dropped.period_end = then_counting.period_end
order by dropped.file, dropped.file_row, dropped.series
