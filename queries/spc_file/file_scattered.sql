-- One row per row of a series whose rows do not stand together: its place in the series, as given.
select
    file_rows.row,
    row_number() over (partition by file_series.series_id order by file_rows.row) as place
from file_rows
inner join file_series on file_rows.case_id = file_series.case_id
where not file_series.is_together
