"""What audits cite: fourteen themes, most falling over the journey, none to nothing."""

from metrics.model.month import Month
from metrics.sample.arcs import progress
from metrics.sample.draws import Draws
from metrics.sample.writing import Files

# Theme: domain, percent of audits citing it in the first six months, and in the last six.
THEMES = {
    "recording_not_up_to_date": ("recording", 48, 20),
    "plan_not_specific": ("planning", 46, 31),
    "management_oversight_not_evident": ("management_oversight", 44, 15),
    "chronology_missing": ("chronology", 42, 27),
    "risk_decision_not_recorded": ("risk_s47", 34, 14),
    "assessment_descriptive": ("assessment", 31, 22),
    "child_voice_absent": ("child_voice", 28, 12),
    "visit_frequency": ("visits_direct_work", 27, 8),
    "culture_identity_missing": ("diversity", 25, 21),
    "drift": ("planning", 24, 11),
    "strategy_without_health": ("multi_agency", 22, 13),
    "domestic_abuse_not_analysed": ("assessment", 21, 10),
    "contingency_plan_missing": ("planning", 20, 15),
    "closed_too_early": ("risk_s47", 17, 9),
}
BY_GRADE = {"outstanding": 0.3, "good": 0.6, "requires_improvement": 1.1, "inadequate": 1.45}
STRENGTHS = ("child_voice_absent", "visit_frequency", "management_oversight_not_evident")


def write_themes(files: Files, month: Month, audit: str, grade: str, draws: Draws) -> None:
    """The themes one audit cites as needing improvement, and sometimes one done well."""
    far = progress(month)
    cited = set()
    for theme, (domain, early, late) in THEMES.items():
        share = (early + (late - early) * far) / 100 * BY_GRADE[grade] * (1 + 0.16 * far)
        if draws.chance(share):
            cited.add(theme)
            severity = draws.between(2, 3) if grade == "inadequate" else draws.between(1, 2)
            files.add("audit_themes", month, audit, theme, "area_for_improvement", domain, severity)
    strong = draws.pick(STRENGTHS)
    if grade in ("outstanding", "good") and strong not in cited and draws.chance(0.4):
        files.add("audit_themes", month, audit, strong, "strength", THEMES[strong][0], "")
