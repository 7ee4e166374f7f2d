"""The three answers once more, in plain Python, from docs/words.md: what the SQL steps are held against.

It knows nothing of the steps: limits are worked out (tests/words/chance.py), not read from their table, and
the spread of a difference is summed over every pair of months.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import copysign, isclose, sqrt

from tests.words.chance import normal_limit, student_limit
from tests.words.told import WordSeries

RATES = {"watch": 0.02, "really": 0.006, "start": 0.015, "lately": 0.02, "keep": 0.10}
GOOD = {"increase": 1, "decrease": -1, "neutral": 0}
Weights = dict[int, float]  # by place


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


@dataclass(frozen=True)
class Question:
    """One difference, in spreads of chance, and what it is held against."""

    now: float
    then: float
    spread: float
    z: float
    limits: Mapping[str, float]

    def side(self, limit: str) -> int:
        return sign(self.z) if abs(self.z) > self.limits[limit] else 0

    @property
    def lies(self) -> int:
        return sign(self.now - self.then)

    @property
    def is_close(self) -> bool:
        """Whether the last digit would decide."""
        return any(isclose(abs(self.z), each, abs_tol=2e-4) for each in self.limits.values())


@dataclass
class Row:
    """What is told of one month."""

    place: int
    this_month: str = "too_early"
    this_month_way: str | None = None
    told_by: str | None = None
    changed_in: int | None = None
    against_start: str = "too_early"
    lately: str = "too_early"
    asked: dict[str, Question] = field(default_factory=dict)


class Base:
    """The months of one base, by place from 0; a place without a value is a month that did not arrive."""

    def __init__(self, series: WordSeries, first: int, end: int) -> None:
        self.series = series
        self.y = {n - first: y for n in range(first, end) if (y := series.values[n]) is not None}
        self.n = {p: series.denominators[p + first] for p in self.y} if series.denominators else {}
        self.places = sorted(self.y)
        self.is_counted = series.carry == 0 and series.process != "value"
        self.is_pooled = self.is_counted and series.process == "share"

    def within(self, first: int, last: int) -> list[int]:
        return [p for p in self.places if first <= p <= last]

    def level(self, block: Sequence[int]) -> float:
        if self.is_pooled:
            return sum(self.y[p] * self.n[p] for p in block) / sum(self.n[p] for p in block)
        return sum(self.y[p] for p in block) / len(block)

    def half_step(self, block: Sequence[int]) -> float:
        wholes = sum(self.n[p] for p in block) if self.n else len(block)
        return 0.5 * self.series.step / wholes

    def counting(self, usual: Sequence[int]) -> float:
        """How far counting alone scatters a month of weight 1."""
        if self.is_pooled:
            of = sum(self.n[p] for p in usual)
            c = (sum(self.y[p] / 100 * self.n[p] for p in usual) + 1) / (of + 2)
            return 100 * sqrt(c * (1 - c))
        return sqrt(max(self.level(usual) + 0.5 / len(usual), 0.25))

    def scatter(self, usual: Sequence[int]) -> tuple[float, int, bool] | None:
        """From month to month; from how many changes; whether it is known by counting."""
        z = {p: self.y[p] for p in usual}
        if self.is_pooled:
            of = sum(self.n[p] for p in usual)
            c = 100 * (sum(self.y[p] / 100 * self.n[p] for p in usual) + 1) / (of + 2)
            z = {p: (self.y[p] - c) * sqrt(self.n[p]) for p in usual}
        once = [p for p in usual if p - 1 in z]
        sizes = [abs(z[p] - z[p - 1]) for p in once]
        divisor = 1.0
        if self.series.carry >= 0.4:
            twice = [p for p in once if p - 2 in z]
            sizes = [abs(z[p] - 2 * z[p - 1] + z[p - 2]) for p in twice]
            divisor = sqrt(3 - self.series.carry)
        if len(sizes) < 6:
            return None
        typical = sum(sizes) / len(sizes)
        kept = [size for size in sizes if size < 3.267 * typical] or sizes
        found = 1.28 * sum(kept) / len(kept) / divisor
        if self.is_counted:
            least = sqrt(2) * self.counting(usual)
            return max(found, least), len(once), found <= least
        least = (
            0.5 * self.series.step / (sum(self.n[p] for p in usual) / len(usual) if self.n else 1)
        )
        return max(found, least), len(once), False

    def limits(self, changes: int, is_known: bool) -> dict[str, float]:
        if is_known:
            return {name: normal_limit(rate) for name, rate in RATES.items()}
        carry = self.series.carry
        part = 0.57 if carry >= 0.4 else 0.67 if carry >= 0.2 else 0.62
        return {name: student_limit(rate, max(part * changes, 3)) for name, rate in RATES.items()}

    def apart(self, months: int) -> float:
        """The mean square change over so many months, in those of one."""
        return float(sum(self.series.carry**n for n in range(months)))

    def spread(self, weights: Weights, new: Sequence[int], old: Sequence[int]) -> float:
        if self.series.carry == 0:
            of = (lambda b: sum(self.n[p] for p in b)) if self.is_pooled else len
            return sqrt((1 / of(new) + 1 / of(old)) / 2)
        pairs = [(a, b) for a in weights for b in weights]
        return sqrt(
            max(-sum(weights[a] * weights[b] * self.apart(abs(a - b)) for a, b in pairs) / 2, 0)
        )

    def ask(
        self, t: int, new: Sequence[int], old: Sequence[tuple[float, Sequence[int]]]
    ) -> Question | None:
        """The months asked about, against weighted blocks of others."""
        usual = self.within(t - 25, t - 2)
        found = self.scatter(usual) if len(usual) >= 10 else None
        if found is None:
            return None
        weights: Weights = {p: 1 / len(new) for p in new}
        for part, block in old:
            for p in block:
                weights[p] = weights.get(p, 0.0) - part / len(block)
        now, then = self.level(new), sum(part * self.level(block) for part, block in old)
        spread = max(found[0] * self.spread(weights, new, old[-1][1]), 1e-9)
        left = max(abs(now - then) - self.half_step(new), 0)
        return Question(
            now, then, spread, copysign(left, now - then) / spread, self.limits(*found[1:])
        )

    def questions(self, t: int) -> dict[str, Question]:
        """Every question that can be asked at a place."""
        so_far, carry = self.within(0, t), self.series.carry
        usual = self.within(t - 25, t - 2)
        asked: dict[str, Question | None] = {}
        held = carry ** (t - so_far[-2])
        asked["one"] = (
            self.ask(t, [t], [(held, [so_far[-2]]), (1 - held, usual)]) if usual else None
        )
        if so_far[-2] == t - 1 and usual:
            last = so_far[-3]
            held = (carry ** (t - 1 - last) + carry ** (t - last)) / 2
            asked["two"] = self.ask(t, [t - 1, t], [(held, [last]), (1 - held, usual)])
        since = [p for p in so_far[12:] if p >= t - 5]
        if len(since) >= 3:
            asked["start"] = self.ask(t, since, [(1.0, so_far[:12])])
        if carry >= 0.8:
            if t - 6 in self.y:
                asked["lately"] = self.ask(t, [t], [(1.0, [t - 6])])
        else:
            three, nine = self.within(t - 2, t), self.within(t - 11, t - 3)
            if len(three) >= 2 and len(nine) >= 6:
                asked["lately"] = self.ask(t, three, [(1.0, nine)])
        return {name: question for name, question in asked.items() if question is not None}


def tell(series: WordSeries) -> list[Row]:
    """A row for each month with a value."""
    starts = sorted({0, *(r for r in series.rebases if r < len(series.values))})
    rows: list[Row] = []
    for first, end in zip(starts, [*starts[1:], len(series.values)], strict=True):
        rows += _tell_base(Base(series, first, end), first)
    return rows


def _tell_base(base: Base, first: int) -> list[Row]:
    rows: list[Row] = []
    standing, changed_in, going = 0, None, 0
    gains: dict[int, int] = {}
    for nth, t in enumerate(base.places, start=1):
        row = Row(first + t)
        rows.append(row)
        if nth < 12:
            continue
        row.asked = base.questions(t)
        row.this_month = row.lately = "months_missing"
        row.against_start = "months_missing" if nth >= 15 else "too_early"
        if "one" in row.asked:
            standing, changed_in = _this_month(base, row, first + t, standing, changed_in)
        if start := row.asked.get("start"):
            gains[t] = start.side("start")
            none = "stated" if base.series.carry >= 0.8 else "no_clear_difference"
            row.against_start = way(base, gains[t]) or none
        if lately := row.asked.get("lately"):
            kept = lately.side("keep")
            going = lately.side("lately") or (kept if kept == going else 0)
            was = [side for at, side in gains.items() if at >= t - 6]
            row.lately = _going(base, going, kept, was)
    return rows


def _this_month(
    base: Base, row: Row, at: int, standing: int, changed_in: int | None
) -> tuple[int, int | None]:
    one, two = row.asked["one"], row.asked.get("two")
    far, pair = one.side("really"), two.side("really") if two else 0
    if base.series.carry == 0 and pair != one.lies:
        pair = 0
    change = far or pair
    watched = {one.side("watch"), two.side("watch") if two else 0} - {0}
    if standing and standing in watched and change != -standing:
        row.this_month, side = "standing", standing
    elif change:
        row.this_month, side, changed_in = "really_changed", change, at
        row.told_by = "far_outside" if far else "two_months"
    else:
        seen = one.side("watch")
        row.this_month = "watch" if seen else "ended" if standing else "nothing"
        side, changed_in = seen or standing, None
    row.this_month_way, row.changed_in = way(base, side), changed_in
    return (side if changed_in is not None else 0), changed_in


def _going(base: Base, going: int, kept: int, was: Sequence[int]) -> str:
    good = GOOD[base.series.direction]
    if good and kept == -good and good in was:
        return "losing_ground"
    if not going:
        return "steady"
    if not good:
        return "rising" if going > 0 else "falling"
    return "getting_better" if going == good else "slipping_back"


def way(base: Base, side: int) -> str | None:
    if not side:
        return None
    good = GOOD[base.series.direction]
    if not good:
        return "higher" if side > 0 else "lower"
    return "better" if side == good else "worse"
