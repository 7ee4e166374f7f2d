"""The story in numbers: what each month tends towards, before people and chance have their say.

Invented for demonstration. A year of settled history (July 2022 to June 2023), then the 24 months
from July 2023 to June 2025, then the late level held with a mild drift.
"""

from dataclasses import dataclass

from metrics.model.month import Month

FIRST = Month(2022, 7)
STEADY = Month(2018, 7)  # years before any of it: nothing happens then but chance
HISTORY = 12


@dataclass(frozen=True)
class Arc:
    """A series of monthly means."""

    history: float
    values: tuple[float, ...]
    drift: float = 0.0  # a month, once the 24 are over; for at most two years
    summer: float = 0.0  # how far August and December dip in the years without values

    def at(self, month: Month) -> float:
        """The mean of that month."""
        index = month.months_since(FIRST) - HISTORY
        if 0 <= index < len(self.values):
            return self.values[index]
        dip = self.summer if month.number in (8, 12) else 0.0
        if index < 0:
            return self.history - dip
        late = sum(self.values[-3:]) / 3
        return late + self.drift * min(index - len(self.values) + 1, 24) - dip


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(float(word) for word in text.split())


IN_POST = Arc(
    258,
    _numbers(
        "258 256 252 248 245 244 246 249 252 255 256 258 "
        "260 261 266 266 267 268 269 269 270 270 271 271"
    ),
    0.1,
)
AGENCY = Arc(
    62,
    _numbers("62 66 73 78 80 79 76 73 70 67 64 61 58 57 53 48 46 45 42 40 37 35 32 30"),
    -0.1,
)
LEAVERS = Arc(2.8, _numbers("3 4 5 6 6 5 4 5 4 3 3 4 3 4 4 3 2 2 3 2 3 2 2 3"))
STARTERS = Arc(2.8, _numbers("3 2 1 2 3 4 6 8 7 6 4 6 5 4 9 3 3 3 4 2 4 2 3 2"))
VACANCY_COVER = Arc(  # share of agency cover that is for a vacant post
    77,
    _numbers("78 78 77 78 79 80 80 81 82 82 83 84 85 86 87 72 76 80 84 86 88 89 90 90"),
)
SICKNESS = Arc(  # percent of contracted days, in the month
    3.6,
    _numbers(
        "3.8 5.0 5.2 5.2 5.2 5.0 4.8 4.6 3.9 3.8 3.7 3.6 "
        "3.6 3.7 3.7 3.6 3.6 3.6 3.5 3.4 3.4 3.4 3.3 3.3"
    ),
)
CASELOAD = Arc(
    18.5,
    _numbers(
        "18.6 18.9 19.2 18.8 18.3 17.8 17.3 16.9 16.7 16.5 16.4 16.5 "
        "16.6 16.8 16.8 16.9 17.0 17.1 17.2 17.4 17.6 17.5 17.3 17.0"
    ),
    0.02,
)
SUPERVISED = Arc(  # percent in date for personal supervision
    62,
    _numbers("61 57 58 60 64 66 72 77 80 82 84 86 87 82 88 90 91 87 92 93 92 94 93 94"),
    summer=4,
)
UNIT_MEETINGS = Arc(
    0,
    _numbers("0 0 0 71 75 74 82 86 88 90 91 92 91 85 93 94 95 88 95 96 96 96 97 97"),
)
AUDITS = Arc(  # random samples completed, external ones included
    18,
    _numbers("8 9 14 30 34 26 36 40 38 42 44 45 44 30 46 48 50 34 50 52 50 54 52 48"),
    summer=5,
)
GOOD = Arc(
    26,
    _numbers("25 22 21 20 23 25 27 30 32 35 38 40 42 43 45 47 49 50 53 55 57 60 62 63"),
    0.1,
)
INADEQUATE = Arc(
    27,
    _numbers("28 31 32 33 29 27 25 22 20 18 17 15 14 13 12 11 10 10 8 8 7 6 5 5"),
)
AGREEMENT = Arc(
    56,
    _numbers("55 58 60 60 63 66 68 70 72 74 75 77 78 78 80 81 82 82 83 84 84 85 86 86"),
)
EXTERNAL_GAP = Arc(  # points by which external auditors find fewer good; none before October 2023
    0,
    _numbers("0 0 0 24 22 20 18 17 15 14 12 12 10 10 9 8 8 7 6 6 5 5 4 4"),
)


def progress(month: Month) -> float:
    """How far along the journey: 0 until September 2023, 1 from June 2025."""
    start = Month(2023, 9)
    return min(max(month.months_since(start) / 21, 0.0), 1.0)
