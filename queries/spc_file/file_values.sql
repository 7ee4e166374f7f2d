-- One row per row of the file: its day, value and place as given, whether a new base starts there, and
-- whether it repeats the choices of its series' first row where those count.
select
    file_rows.row,
    file_series.series_id,
    file_days.day,
    number_in(file_rows.value) as value,
    file_rows.value as written,
    coalesce(flag_in(file_rows.rebase), false) or file_rebases.series_id is not null as is_rebase,
    number_in(file_choices.target) as target,
    coalesce(file_scattered.place, file_rows.row - file_series.first_row + 1) as place,
    (file_choices.direction_is_told or file_rows.improvement_direction = file_choices.improvement_direction)
    and (file_choices.target_is_told or file_rows.target = file_choices.target)
    and (file_choices.screen_is_told or file_rows.screen_outliers = file_choices.screen_outliers)
    and (file_choices.fix_is_told or file_rows.fix_after_n_points = file_choices.fix_after_n_points)
    and (file_choices.rebase_is_told or file_rows.rebase_dates = file_choices.rebase_dates)
        as repeats_choices
from file_rows
inner join file_series on file_rows.case_id = file_series.case_id
inner join file_choices on file_series.series_id = file_choices.series_id
inner join file_days on file_rows.date = file_days.date
left join file_rebases on file_series.series_id = file_rebases.series_id and file_days.day = file_rebases.day
left join file_scattered on file_rows.row = file_scattered.row
