-- One row per series of the edition: what it measures, of whom, and the least level of disclosure it is offered at.
select
    series.series_id,
    series.indicator_id,
    nullif(series.split, '') as split,
    coalesce(codes.label, nullif(series.split, '')) as split_label,
    codes.sort as split_sort,
    series.breakdown,
    series.level,
    series.label,
    series.disclosure,
    series_signals.points,
    series_signals.no_signals
from series
inner join series_signals on series.series_id = series_signals.series_id
inner join indicator_headers on series.indicator_id = indicator_headers.id
left join codes on indicator_headers.split_list = codes.list and series.split = codes.code
order by series.indicator_id, series.series_id
