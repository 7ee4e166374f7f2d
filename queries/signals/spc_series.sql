-- One row per series that carries signals: how the SPC steps are to read it.
select
    series_signals.series_id,
    indicator_headers.improvement_direction,
    indicator_headers.screen_outliers,
    indicator_headers.baseline_points as fix_after_n_points
from series_signals
inner join indicator_headers on series_signals.indicator_id = indicator_headers.id
where series_signals.no_signals is null
