-- One row per audit: its final grade, the moderated one where it was moderated, else the auditor's.
-- "Adequate" was the third grade before "requires improvement" and counts as it.
with

final as (
    select
        audit_id,
        month,
        team_code,
        auditor_type,
        sample_type,
        coalesce(moderated, false) as is_moderated,
        grade_initial,
        grade_moderated,
        case when moderated and grade_moderated is not null then grade_moderated else grade_initial end as grade
    from audits
)

select
    audit_id,
    month,
    team_code,
    auditor_type,
    sample_type,
    is_moderated,
    grade_initial,
    grade_moderated,
    case
        when grade = 'adequate' then 'requires_improvement'
        when grade in ('outstanding', 'good', 'requires_improvement', 'inadequate') then grade
    end as final_grade,
    coalesce(grade in ('outstanding', 'good'), false) as is_good_or_better
from final
