"""Case-file audits: final grades, moderation, the plan, the outside view and the themes."""

from datetime import date

from tests.oracle.measure import Measure, mix, share
from tests.oracle.rows import Row, month, sample, yes

GRADES = {
    "outstanding": "outstanding",
    "good": "good",
    "requires_improvement": "requires_improvement",
    "adequate": "requires_improvement",
    "inadequate": "inadequate",
}
GOOD = {"outstanding", "good"}
INTERNAL = {"line_manager", "other_manager", "qa_team", "senior_leader"}


def final_grade(audit: Row) -> str | None:
    """The moderated grade where there is one, else the auditor's own."""
    if yes(audit["moderated"]) and audit["grade_moderated"]:
        return GRADES.get(audit["grade_moderated"])
    return GRADES.get(audit["grade_initial"])


def place(audit: Row) -> tuple[str, date]:
    return audit["team_code"], month(audit["audit_month"])


def child(audit: Row) -> str:
    """Whose file it is; one that does not say is a child of its own."""
    return audit["child_ref"] or audit["audit_id"]


def stands(audit: Row) -> tuple[str, date, str]:
    return *place(audit), child(audit)


def _gap(random: list[tuple[Row, str]]) -> Measure:
    gap = Measure("external_internal_gap", "difference", back=(3, 3))
    for audit, grade in random:
        if audit["auditor_type"] == "external":
            gap.below[place(audit)] += 1
            gap.behind[place(audit)].add(child(audit))
            gap.above[None][place(audit)] += int(grade in GOOD)
        elif audit["auditor_type"] in INTERNAL:
            gap.minus_below[place(audit)] += 1
            gap.minus_behind[place(audit)].add(child(audit))
            gap.minus_above[place(audit)] += int(grade in GOOD)
    return gap


def _moderation(audits: list[Row]) -> list[Measure]:
    first = [audit for audit in audits if audit["grade_initial"] in GRADES]
    grades = [
        (audit, GRADES.get(audit["grade_initial"]), GRADES.get(audit["grade_moderated"]))
        for audit in audits
        if yes(audit["moderated"])
    ]
    agreed = [(audit, one == two) for audit, one, two in grades if one and two]
    return [
        share("audit_moderated_pct", [(*stands(a), 1, yes(a["moderated"])) for a in first]),
        share("moderation_agreement_pct", [(*stands(a), 1, same) for a, same in agreed]),
    ]


def _plan(graded: list[tuple[Row, str]]) -> Measure:
    plan = Measure("audits_vs_plan_pct", "rate")
    for audit, _ in graded:
        plan.above[None][place(audit)] += 1
        plan.behind[place(audit)].add(child(audit))
    for row in sample("audit_plan"):
        plan.below[row["team_code"], month(row["month"])] += int(row["planned_count"])
    return plan


def _themes(graded: list[tuple[Row, str]]) -> Measure:
    themes = Measure("audit_theme_prevalence", "rate")
    by_audit = {audit["audit_id"]: audit for audit, _ in graded}
    for audit in by_audit.values():
        themes.below[place(audit)] += 1
        themes.behind[place(audit)].add(child(audit))
    rows = sample("audit_themes")
    cited = {
        (row["audit_id"], row["theme_code"])
        for row in rows
        if row["direction"] == "area_for_improvement"
    }
    for theme in sorted({row["theme_code"] for row in rows}):
        parts = themes.above[theme]
        for audit_id, cited_theme in cited:
            if cited_theme == theme and audit_id in by_audit:
                parts[place(by_audit[audit_id])] += 1
    return themes


def measures() -> list[Measure]:
    audits = sample("audits")
    graded = [(audit, grade) for audit in audits if (grade := final_grade(audit))]
    random = [(audit, grade) for audit, grade in graded if audit["sample_type"] == "random"]
    good = [(*stands(audit), 1, grade in GOOD) for audit, grade in random]
    inadequate = [(*stands(audit), 1, grade == "inadequate") for audit, grade in random]
    return [
        share("audit_good_or_better_pct", good),
        share("audit_inadequate_pct", inadequate),
        mix("audit_grade_mix", [(*stands(audit), 1, grade) for audit, grade in random]),
        _plan(graded),
        *_moderation(audits),
        _gap(random),
        _themes(graded),
    ]
