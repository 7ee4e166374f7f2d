-- One row per series: the cells that are the same in each of its rows.
select
    file_choices.series_id,
    quoted_cell(safe_cell(file_choices.case_id)) as case_id,
    case when number_in(file_choices.target) is not null then file_choices.target end as target,
    spc_series.improvement_direction,
    spc_series_assurance.assurance_type
from file_choices
inner join spc_series on file_choices.series_id = spc_series.series_id
left join spc_series_assurance on file_choices.series_id = spc_series_assurance.series_id
