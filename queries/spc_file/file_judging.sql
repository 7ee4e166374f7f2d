-- One row per series: how the SPC steps are to read it. Part of a point is dropped; fixing limits after more
-- points than any series has does nothing.
select
    series_id,
    case when improvement_direction = '' then 'increase' else improvement_direction end as improvement_direction,
    coalesce(flag_in(screen_outliers), true) as screen_outliers,
    cast(floor(least(number_in(fix_after_n_points), 1e9)) as integer) as fix_after_n_points
from file_choices
