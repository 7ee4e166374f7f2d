-- One row per series: the text of each choice. The cases file has the say where it has the column (else its
-- text is null), the series' own first row where it has not.
select
    file_series.series_id,
    file_series.case_id,
    file_series.first_row,
    file_told.row as told_row,
    file_told.improvement_direction is not null as direction_is_told,
    file_told.target is not null as target_is_told,
    file_told.screen_outliers is not null as screen_is_told,
    file_told.fix_after_n_points is not null as fix_is_told,
    file_told.rebase_dates is not null as rebase_is_told,
    coalesce(file_told.improvement_direction, file_rows.improvement_direction) as improvement_direction,
    coalesce(file_told.target, file_rows.target) as target,
    coalesce(file_told.screen_outliers, file_rows.screen_outliers) as screen_outliers,
    coalesce(file_told.fix_after_n_points, file_rows.fix_after_n_points) as fix_after_n_points,
    coalesce(file_told.rebase_dates, file_rows.rebase_dates) as rebase_dates
from file_series
inner join file_rows on file_series.first_row = file_rows.row
left join file_told on file_series.case_id = file_told.case_id
