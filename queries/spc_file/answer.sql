-- One row of cells per point, in the order of answer_rows. The cell of limits fills six columns.
select
    case_id,
    seq,
    place as input_order,
    day as date,
    written as value,
    case when is_rebase then '1' else '0' end as rebase,
    target,
    rebase_group,
    flag_cell(short_group_warning) as short_group_warning,
    flag_cell(used_for_limits) as used_for_limits,
    screened_mr,
    limits as "screened_amr,mean,lpl,upl,nlpl,nupl", -- noqa: RF05
    flag_cell(outside_limits) as outside_limits,
    relative_to_mean,
    flag_cell(close_to_limits) as close_to_limits,
    flag_cell(rule_trend) as rule_trend,
    flag_cell(rule_two_in_three) as rule_two_in_three,
    flag_cell(rule_shift) as rule_shift,
    special_cause_type,
    flag_cell(special_cause_flag) as special_cause_flag,
    point_type,
    assurance_type,
    null as fragile
from answer_rows
