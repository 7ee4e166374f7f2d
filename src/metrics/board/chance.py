"""What chance alone would tell: of so many measures in which nothing happens, how many a month look changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from metrics.board.measuring import Desk
from metrics.model.indicator import Indicator, Process
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.model.words import ThisMonth

NOT_JUDGED = frozenset({ThisMonth.TOO_EARLY, ThisMonth.MONTHS_MISSING})


class Judging(StrEnum):
    """How a measure is judged, as far as chance goes (docs/words.md)."""

    COUNTED = "counted"  # a share or a count, each month counted afresh: counting says how far it scatters
    AFRESH = "afresh"  # any other of which little carries over
    CARRIED = "carried"  # its scatter is that of changes of changes


# New real changes a month of one measure in which nothing happens: benchmarks/signals.py measures them.
CHANCE: Mapping[Judging, float] = MappingProxyType(
    {Judging.COUNTED: 0.0048, Judging.AFRESH: 0.0081, Judging.CARRIED: 0.0074}
)


@dataclass(frozen=True)
class ChanceLine:
    """Of so many measures judged, chance alone would tell so many a month as really changed."""

    measures: int
    a_month: float


def judging(process: Process, carry: float) -> Judging:
    """How a measure is judged that scatters so, and carries over so much."""
    if carry >= 0.4:
        return Judging.CARRIED
    return Judging.AFRESH if carry > 0 or process is Process.VALUE else Judging.COUNTED


def expected_by_chance(measures: Iterable[Indicator]) -> ChanceLine:
    """The line of these measures; those that declare no carry are not judged."""
    kinds = [judging(i.process, i.carry) for i in measures if i.carry is not None]
    return ChanceLine(len(kinds), sum(CHANCE[kind] for kind in kinds))


def chance_line(desk: Desk, month: Month) -> ChanceLine:
    """The line of the whole service's measures that were judged that month, parts of a split apart."""
    told = desk.warehouse.words(breakdown=SERVICE.key, until=month)
    judged = {
        indicator_id
        for (indicator_id, split, _), words in told.items()
        if split is None and words[-1].month == month and words[-1].this_month not in NOT_JUDGED
    }
    return expected_by_chance(desk.definitions[name] for name in sorted(judged))
