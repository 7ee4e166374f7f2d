"""What chance alone would tell: of so many measures in which nothing happens, how many a month look changed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from metrics.model.indicator import Indicator, Process
from metrics.model.report import ChanceLine


class Judging(StrEnum):
    """How a measure is judged, as far as chance goes (docs/words.md)."""

    COUNTED = "counted"  # a share or a count, each month counted afresh: counting says how far it scatters
    AFRESH = "afresh"  # any other of which little carries over
    CARRIED = "carried"  # its scatter is that of changes of changes


# New real changes a month of one measure in which nothing happens: benchmarks/signals.py measures them.
CHANCE: Mapping[Judging, float] = MappingProxyType(
    {Judging.COUNTED: 0.0048, Judging.AFRESH: 0.0081, Judging.CARRIED: 0.0074}
)


def judging(process: Process, carry: float) -> Judging:
    """How a measure is judged that scatters so, and carries over so much."""
    if carry >= 0.4:
        return Judging.CARRIED
    return Judging.AFRESH if carry > 0 or process is Process.VALUE else Judging.COUNTED


def expected_by_chance(measures: Iterable[Indicator]) -> ChanceLine:
    """The line of these measures; those that declare no carry are not judged."""
    kinds = [judging(i.process, i.carry) for i in measures if i.carry is not None]
    return ChanceLine(len(kinds), sum(CHANCE[kind] for kind in kinds))
