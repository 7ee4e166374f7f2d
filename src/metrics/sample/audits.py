"""Case-file audits: planned by team, done or not, graded, moderated, and learned from.

Teaching case (a): in August 2024 only 16 random audits were done and 9 were good (56%), against 19
of 43 (44%) in July. It looks like a leap; it is noise.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import AUDITS, EXTERNAL_GAP
from metrics.sample.calendar import working_days, written, yes_no
from metrics.sample.draws import Draws
from metrics.sample.grading import (
    EXTERNAL_SHARE,
    domain_grades,
    final_grade,
    initial_grade,
    is_moderated,
)  # fmt: skip
from metrics.sample.people import Staff
from metrics.sample.structure import Home
from metrics.sample.themes import write_themes
from metrics.sample.writing import Files

FORCED = {Month(2024, 7): (43, 19), Month(2024, 8): (16, 9)}  # teaching case (a): done, good
REVIEW, REVIEWED = Month(2023, 10), 81  # cases reviewed as the temporary team closed
THEMATIC = {Month(2024, 2): 8, Month(2024, 9): 8, Month(2025, 2): 9}
REAUDIT_AFTER, REAUDITED = 3, 0.6
INTERNAL = (
    ("line_manager", 50.0),
    ("other_manager", 20.0),
    ("qa_team", 22.0),
    ("senior_leader", 8.0),
)
PLANS = {
    "assessment_access": ("assessment", "cin"),
    "safeguarding": ("cp", "cin", "cp", "pre_proceedings"),
    "children_in_care": ("cla",),
    "disability": ("cin", "cla"),
    "care_leavers": ("care_leaver",),
}


@dataclass(frozen=True)
class Slot:
    """An audit on the plan."""

    home: Home
    auditor: str
    sample: str
    reaudit_of: str = ""
    child: str = ""


@dataclass(eq=False)
class AuditProgramme:
    """One copy's audits, and the inadequate ones waiting to be looked at again."""

    staff: Staff
    seed: int
    waiting: dict[Month, list[Slot]] = field(default_factory=dict)
    leans: dict[str, float] = field(default_factory=dict)

    def write(self, files: Files, month: Month) -> None:
        """The month's plan and the audits done."""
        draws = Draws(self.seed, self.staff.tag, "audits", month)
        slots = list(self._plan(month, draws))
        self._write_plan(files, month, slots)
        done = self._done(month, slots, draws)
        forced = _forced_grades(month, draws)
        for slot in done:
            grade = forced.pop() if forced and slot.sample == "random" else ""
            self._audit(files, month, slot, draws, grade)

    def _lean(self, home: Home) -> float:
        """A team's own standard of practice, in log odds: steady over time, nil on average."""
        if not self.leans:
            audited = [each for each in self.staff.structure.homes if each.team_type in PLANS]
            drawn = {e.code: Draws(self.seed, "practice", e.code).normal() for e in audited}
            posts = sum(len(each.posts) for each in audited)
            mean = sum(drawn[each.code] * len(each.posts) for each in audited) / posts
            self.leans.update({code: 0.4 * (value - mean) for code, value in drawn.items()})
        return self.leans[home.code]

    def _plan(self, month: Month, draws: Draws) -> Iterator[Slot]:
        homes = [
            home
            for home in self.staff.structure.homes
            if home.team_type in PLANS and home.serves(month.first_day, month.last_day)
        ]
        weights = [(home, float(len(home.posts))) for home in homes]
        external = EXTERNAL_SHARE if EXTERNAL_GAP.at(month) else 0.0
        for _ in range(round(AUDITS.at(month) / _completion(month))):
            auditor = "external" if draws.chance(external) else draws.weighted(INTERNAL)
            yield Slot(draws.weighted(weights), auditor, "random")
        for _ in range(draws.poisson(2.0)):
            yield Slot(draws.weighted(weights), "qa_team", "targeted")
        for _ in range(draws.poisson(1.5)):
            yield Slot(draws.weighted(weights), "senior_leader", "dip")
        north_east = [pair for pair in weights if pair[0].district in ("North Fen", "East Fen")]
        for _ in range(REVIEWED if month == REVIEW else 0):
            yield Slot(draws.weighted(north_east), "qa_team", "targeted")
        for _ in range(THEMATIC.get(month, 0)):
            yield Slot(draws.weighted(weights), "multi_agency", "thematic")
        for slot in self.waiting.pop(month, []):
            if slot.home.serves(month.first_day, month.last_day):
                yield slot

    def _write_plan(self, files: Files, month: Month, slots: list[Slot]) -> None:
        counts: dict[tuple[str, str], int] = {}
        for slot in slots:
            key = (slot.home.team_on(month.last_day), slot.auditor)
            counts[key] = counts.get(key, 0) + 1
        for (team, auditor), count in sorted(counts.items()):
            files.add("audit_plan", month, str(month), team, auditor, count)

    def _done(self, month: Month, slots: list[Slot], draws: Draws) -> list[Slot]:
        rate = _completion(month)
        random = [slot for slot in slots if slot.sample == "random"]
        others = [slot for slot in slots if slot.sample != "random"]
        done = [slot for slot in random if draws.chance(rate)]
        if month in FORCED:
            done = draws.shuffled(random)[: FORCED[month][0]]
        return done + [slot for slot in others if slot.reaudit_of or draws.chance(0.97)]

    def _audit(self, files: Files, month: Month, slot: Slot, draws: Draws, forced: str) -> None:
        self.staff.audits += 1
        audit = f"C{self.staff.tag}{self.staff.audits:05d}"
        external = slot.auditor == "external"
        lean = self._lean(slot.home) + (-0.5 if slot.sample == "targeted" else 0.0)
        final = forced or final_grade(month, draws, lean, external=external)
        moderated = is_moderated(final, draws)
        child = slot.child or f"K{draws.between(10000, 99999)}"
        day = draws.pick(working_days(month))
        entered = min(day + timedelta(days=draws.between(0, 14)), month.last_day)
        first = initial_grade(final, month, draws, moderated=moderated)
        files.add(
            "audits", month, audit, child, slot.home.team_on(month.last_day), "", str(month),
            day.isoformat(), entered.isoformat(), slot.auditor,
            "2" if month >= Month(2023, 11) else "1", slot.sample,
            written(month.plus(-6).first_day), written(month.plus(-1).last_day),
            draws.pick(PLANS[slot.home.team_type]), first,
            yes_no(moderated), written(_moderated_on(entered, month, draws) if moderated else None),
            final if moderated else "", yes_no(final == "inadequate" and draws.chance(0.12)),
            yes_no(draws.chance(0.55)), yes_no(draws.chance(0.4)), slot.reaudit_of,
            *domain_grades(final, month, draws),
        )  # fmt: skip
        write_themes(files, month, audit, final, draws)
        if final == "inadequate" and slot.sample == "random" and draws.chance(REAUDITED):
            again = Slot(slot.home, "qa_team", "re_audit", audit, child)
            self.waiting.setdefault(month.plus(REAUDIT_AFTER), []).append(again)


def _completion(month: Month) -> float:
    """The share of planned audits that gets done."""
    if month.number == 8:
        return 0.62
    late = min(max(month.months_since(Month(2023, 9)) / 12, 0.0), 1.0)
    return (0.8 if month.number == 12 else 0.0) or 0.72 + 0.2 * late


def _forced_grades(month: Month, draws: Draws) -> list[str]:
    if month not in FORCED:
        return []
    done, good = FORCED[month]
    poor = 5 if done > 20 else 2
    rest = ["requires_improvement"] * (done - good - poor) + ["inadequate"] * poor
    return draws.shuffled(["good"] * good + rest)


def _moderated_on(entered: date, month: Month, draws: Draws) -> date:
    return min(entered + timedelta(days=draws.between(1, 10)), month.last_day)
