-- One row per point with all that is told of it, in the order of the answer: series as they appear, then by
-- date.
select
    answer_names.case_id,
    spc_points.seq,
    spc_values.place,
    spc_values.day,
    case when spc_values.value is null then 'NA' else spc_values.written end as written,
    spc_values.is_rebase,
    answer_names.target,
    answer_limits.rebase_group,
    answer_limits.short_group_warning,
    spc_points.used_for_limits,
    spc_points.screened_mr,
    answer_limits.limits,
    spc_points.outside_limits,
    spc_points.relative_to_mean,
    spc_points.close_to_limits,
    spc_points.rule_trend,
    spc_points.rule_two_in_three,
    spc_points.rule_shift,
    spc_words.special_cause_type,
    spc_points.signal <> 0 as special_cause_flag,
    spc_words.point_type,
    answer_names.assurance_type
from spc_points
inner join spc_values on spc_points.series_id = spc_values.series_id and spc_points.day = spc_values.day
inner join answer_names on spc_points.series_id = answer_names.series_id
inner join answer_limits on spc_points.base_id = answer_limits.base_id
inner join spc_words
    on
        spc_points.signal = spc_words.signal
        and answer_names.improvement_direction = spc_words.improvement_direction
order by spc_points.series_id, spc_points.seq
