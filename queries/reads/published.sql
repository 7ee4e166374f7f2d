-- Published values as loaded, with the word for each symbol's meaning in missing.
select
    series,
    level,
    code,
    old_code,
    name,
    breakdown,
    period_end,
    value,
    symbol,
    unit,
    release
from published_points
where
    ($series is null or series = $series)
    and ($code is null or code = $code or old_code = $code)
order by series, level, code, breakdown, period_end
