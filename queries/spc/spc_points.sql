-- One row per point: all of the above, in words; and assurance, which is where the target lies given which
-- way is good (SPEC 10): none for neutral, in its own row and in the series' last.
select
    spc_standing.series_id,
    spc_standing.seq,
    spc_ranges.rebase_group,
    spc_limits.short_group_warning,
    spc_ranges.used_for_limits,
    spc_ranges.screened_mr,
    spc_limits.screened_amr,
    spc_limits.mean,
    spc_limits.lpl,
    spc_limits.upl,
    spc_limits.nlpl,
    spc_limits.nupl,
    spc_rules.outside_limits,
    spc_rules.relative_to_mean,
    spc_rules.close_to_limits,
    spc_rules.rule_trend,
    spc_rules.rule_two_in_three,
    spc_rules.rule_shift,
    words.special_cause_type,
    spc_standing.signal <> 0 as special_cause_flag,
    words.point_type,
    case
        when spc_series.improvement_direction = 'neutral' or spc_standing.last_target_place is null then null
        when spc_standing.last_target_place = 0 then 'inconsistent'
        when (spc_standing.last_target_place > 0) = (spc_series.improvement_direction = 'increase')
            then 'consistent_fail'
        else 'consistent_pass'
    end as assurance_type,
    as_at_words.special_cause_type as as_at_special_cause_type,
    as_at_words.point_type as as_at_point_type,
    case
        when spc_series.improvement_direction = 'neutral' or spc_standing.target_place is null then null
        when spc_standing.target_place = 0 then 'inconsistent'
        when (spc_standing.target_place > 0) = (spc_series.improvement_direction = 'increase')
            then 'consistent_fail'
        else 'consistent_pass'
    end as as_at_assurance_type,
    spc_standing.as_at_is_new,
    spc_standing.as_at_since_seq
from spc_standing
inner join spc_series on spc_standing.series_id = spc_series.series_id
inner join spc_ranges on spc_standing.series_id = spc_ranges.series_id and spc_standing.seq = spc_ranges.seq
inner join spc_rules on spc_standing.series_id = spc_rules.series_id and spc_standing.seq = spc_rules.seq
inner join spc_limits
    on spc_ranges.series_id = spc_limits.series_id and spc_ranges.rebase_group = spc_limits.rebase_group
inner join spc_words as words
    on spc_standing.signal = words.signal and spc_series.improvement_direction = words.improvement_direction
left join spc_words as as_at_words
    on
        spc_standing.as_at_signal = as_at_words.signal
        and spc_series.improvement_direction = as_at_words.improvement_direction
