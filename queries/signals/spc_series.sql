-- One row per series that carries signals: how the SPC steps are to read it. Every baseline is twelve points:
-- labels are given from the twelfth value on, by limits that no later month moves.
select
    series_signals.series_id,
    indicator_headers.improvement_direction,
    indicator_headers.screen_outliers,
    12 as fix_after_n_points
from series_signals
inner join indicator_headers on series_signals.indicator_id = indicator_headers.id
where series_signals.no_signals is null
