"""Grades of one audit: the final grade, then what the auditor gave before moderation."""

from math import exp, log

from metrics.model.month import Month
from metrics.sample.arcs import AGREEMENT, EXTERNAL_GAP, GOOD, INADEQUATE, progress
from metrics.sample.draws import Draws

SCALE = ("outstanding", "good", "requires_improvement", "inadequate")
EXTERNAL_SHARE = 0.2
# Share of audits with the domain good or better: October 2023, then June 2025.
DOMAINS = {
    "assessment": (24, 58), "planning": (18, 46), "visits_direct_work": (30, 74),
    "child_voice": (33, 72), "management_oversight": (17, 66), "risk_s47": (18, 49),
    "chronology": (12, 38), "multi_agency": (32, 64), "recording": (15, 58), "diversity": (14, 35),
}  # fmt: skip
NOT_APPLICABLE = {"risk_s47": 0.35, "diversity": 0.1}


def final_grade(month: Month, draws: Draws, lean: float, *, external: bool) -> str:
    """What the audit comes to, moderation included."""
    gap = EXTERNAL_GAP.at(month)
    good = GOOD.at(month) + gap * (-(1 - EXTERNAL_SHARE) if external else EXTERNAL_SHARE)
    good = _leaned(max(good, 3.0) / 100, lean)
    poor = INADEQUATE.at(month) * (1.35 if external and gap else 1.0 if not gap else 0.92)
    poor = min(_leaned(poor / 100, -lean), 0.97 - good)
    draw = draws.unit()
    if draw < good:
        return "outstanding" if draws.chance(0.02 + 0.08 * progress(month)) else "good"
    return "inadequate" if draw > 1 - poor else "requires_improvement"


def initial_grade(final: str, month: Month, draws: Draws, *, moderated: bool) -> str:
    """What the auditor gave: a moderator who disagrees mostly marks down."""
    if not moderated or draws.chance(AGREEMENT.at(month) / 100):
        return final
    place = SCALE.index(final) + (-1 if draws.chance(0.82) else 1)
    return SCALE[min(max(place, 1 if final != "outstanding" else 0), 3)]


def is_moderated(final: str, draws: Draws) -> bool:
    """About three in ten, and every audit that comes out inadequate."""
    return final == "inadequate" or draws.chance(0.2)


def domain_grades(final: str, month: Month, draws: Draws) -> list[str]:
    """A grade for each domain, near the overall grade but not the same."""
    far, lift = progress(month), {"outstanding": 1.6, "good": 1.0}.get(final, -0.6)
    grades = []
    for name, (early, late) in DOMAINS.items():
        if draws.chance(NOT_APPLICABLE.get(name, 0.0)):
            grades.append("not_applicable")
            continue
        good = _leaned((early + (late - early) * far) / 100, lift)
        if draws.chance(good):
            grades.append("good")
        else:
            low = 0.45 if final == "inadequate" else 0.08
            grades.append("inadequate" if draws.chance(low) else "requires_improvement")
    return grades


def _leaned(share: float, lean: float) -> float:
    share = min(max(share, 0.01), 0.99)
    return 1 / (1 + exp(-log(share / (1 - share)) - lean))
