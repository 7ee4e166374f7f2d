-- One row per audit: its final grade, the moderated one where it was moderated, else the auditor's.
-- "Adequate" was the third grade before "requires improvement" and counts as it. An audit without a
-- grade (not graded, not applicable, nothing written) has none here either.
with

grades as (
    select
        listed.grade,
        listed.counts_as
    from (
        values
        ('outstanding', 'outstanding'),
        ('good', 'good'),
        ('requires_improvement', 'requires_improvement'),
        ('adequate', 'requires_improvement'),
        ('inadequate', 'inadequate')
    ) as listed (grade, counts_as)
),

written as (
    select
        audit_id,
        -- A file that does not say whose it is counts as a child of its own.
        coalesce(child_ref, audit_id) as child_ref,
        month,
        team_code,
        auditor_type,
        sample_type,
        grade_initial,
        coalesce(moderated, false) as is_moderated,
        case when moderated then grade_moderated end as grade_moderated
    from audits
)

select
    written.audit_id,
    written.child_ref,
    written.month,
    written.team_code,
    written.auditor_type,
    written.sample_type,
    written.is_moderated,
    first_grades.counts_as as initial_grade,
    second_grades.counts_as as moderated_grade,
    final_grades.counts_as as final_grade,
    coalesce(final_grades.counts_as in ('outstanding', 'good'), false) as is_good_or_better
from written
left join grades as first_grades on written.grade_initial = first_grades.grade
left join grades as second_grades on written.grade_moderated = second_grades.grade
left join grades as final_grades
    on coalesce(written.grade_moderated, written.grade_initial) = final_grades.grade
