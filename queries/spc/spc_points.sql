-- One row per point: all of the above, and since when its signal has stood.
with

labelled as (
    select
        spc_judged.*,
        last_value(as_at_assurance_type) over (
            partition by series_id order by seq rows between unbounded preceding and unbounded following
        ) as assurance_type
    from spc_judged
),

-- Only rows with a value count as the month before.
valued as (
    select
        series_id,
        seq,
        as_at_point_type,
        lag(as_at_point_type) over (partition by series_id order by seq) as type_before
    from labelled
    where value is not null
),

starts as (
    select
        valued.*,
        coalesce(as_at_point_type, '') <> coalesce(type_before, '') as is_start
    from valued
),

runs as (
    select
        series_id,
        seq,
        as_at_point_type <> 'common_cause' as is_special,
        is_start,
        max(case when is_start then seq end) over (
            partition by series_id order by seq rows between unbounded preceding and current row
        ) as start_seq
    from starts
)

select
    labelled.series_id,
    labelled.seq,
    labelled.rebase_group,
    labelled.short_group_warning,
    labelled.used_for_limits,
    labelled.screened_mr,
    labelled.screened_amr,
    labelled.mean,
    labelled.lpl,
    labelled.upl,
    labelled.nlpl,
    labelled.nupl,
    labelled.outside_limits,
    labelled.relative_to_mean,
    labelled.close_to_limits,
    labelled.rule_trend,
    labelled.rule_two_in_three,
    labelled.rule_shift,
    labelled.special_cause_type,
    labelled.special_cause_type <> 'Common Cause' as special_cause_flag,
    labelled.point_type,
    labelled.assurance_type,
    labelled.as_at_special_cause_type,
    labelled.as_at_point_type,
    labelled.as_at_assurance_type,
    coalesce(runs.is_special and runs.is_start, false) as as_at_is_new,
    case when runs.is_special then runs.start_seq end as as_at_since_seq
from labelled
left join runs on labelled.series_id = runs.series_id and labelled.seq = runs.seq
