-- One row per point: what its labels mean given which way is good (SPEC 8), and where its target lies
-- against its limits (SPEC 10).
with

signed as (
    select
        spc_labels.*,
        spc_series.improvement_direction,
        case
            when special_cause_type = 'Common Cause' then 0
            when special_cause_type like '%Above%' or special_cause_type like '%Increasing%' then 1
            else -1
        end as sign_whole,
        case
            when as_at_special_cause_type = 'Common Cause' then 0
            when as_at_special_cause_type like '%Above%' or as_at_special_cause_type like '%Increasing%' then 1
            when as_at_special_cause_type is not null then -1
        end as sign_as_at,
        case spc_series.improvement_direction when 'increase' then 1 when 'decrease' then -1 else 0 end
            as good_sign
    from spc_labels
    inner join spc_series on spc_labels.series_id = spc_series.series_id
)

select
    signed.*,
    case
        when sign_whole = 0 then 'common_cause'
        when good_sign = 0 and sign_whole > 0 then 'special_cause_neutral_high'
        when good_sign = 0 then 'special_cause_neutral_low'
        when sign_whole = good_sign then 'special_cause_improvement'
        else 'special_cause_concern'
    end as point_type,
    case
        when sign_as_at is null then null
        when sign_as_at = 0 then 'common_cause'
        when good_sign = 0 and sign_as_at > 0 then 'special_cause_neutral_high'
        when good_sign = 0 then 'special_cause_neutral_low'
        when sign_as_at = good_sign then 'special_cause_improvement'
        else 'special_cause_concern'
    end as as_at_point_type,
    case
        when target is null or good_sign = 0 then null
        when target > upl then case when good_sign > 0 then 'consistent_fail' else 'consistent_pass' end
        when target < lpl then case when good_sign > 0 then 'consistent_pass' else 'consistent_fail' end
        else 'inconsistent'
    end as as_at_assurance_type
from signed
