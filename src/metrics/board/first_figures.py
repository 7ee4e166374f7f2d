"""First figures that keep moving one way, and what that says of the month shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metrics.board.choices import is_on_the_board
from metrics.board.known import is_past
from metrics.board.measuring import Desk
from metrics.board.reported import reported
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported

Told = tuple[float, float]  # as it was first told, and now
MONTHS = 3  # the same way in so many in a row; by chance alone it is one measure in four of those that move


@dataclass(frozen=True)
class Moving:
    """A measure whose first figures have since moved one way, in each of the last months told again."""

    indicator: Indicator
    months: tuple[Month, ...]  # in order
    first: tuple[float, ...]  # as the month was first told
    now: tuple[float, ...]  # all above the first, or all below
    is_provisional: bool  # the month shown has only just been told: it is likely to move so too

    @property
    def is_up(self) -> bool:
        return self.now[0] > self.first[0]


def first_figures_moving(desk: Desk, ledger: Ledger, month: Month) -> tuple[Moving, ...]:
    """The measures of the whole service whose first figures move one way as more comes in, by title.

    Only months that were the latest when they were first told count: history loaded at once says
    nothing of how a month comes in. None of a past month, whose paper was written without knowing.
    """
    if is_past(desk.edition, month):
        return ()
    told = reported(desk, ledger)
    first = told.first_told()
    months = _told_again(told, first)[-MONTHS:]
    if len(months) < MONTHS:
        return ()
    moved = [_moved_since(told, first[one], one) for one in months]
    everywhere = set.intersection(*(set(one) for one in moved)) & desk.definitions.keys()
    found = (
        _moving(desk.definitions[name], months, [one[name] for one in moved], month)
        for name in everywhere
    )
    shown = (m for m in found if m and is_on_the_board(m.indicator))
    return tuple(sorted(shown, key=lambda m: m.indicator.title))


def _moving(
    indicator: Indicator, months: tuple[Month, ...], figures: Sequence[Told], shown: Month
) -> Moving | None:
    """A measure's moves, where all of them are one way."""
    if len({now > first for first, now in figures}) > 1:
        return None
    first, now = zip(*figures, strict=True)
    return Moving(indicator, months, first, now, is_provisional=months[-1] < shown)


def _told_again(told: Reported, first: Mapping[Month, int]) -> tuple[Month, ...]:
    """The months that were the latest when they were first told, and that a later publication told again."""
    newest = told.latest.number if told.latest else 0
    latest = {number: month for month, number in sorted(first.items())}
    return tuple(sorted(month for number, month in latest.items() if number < newest))


def _moved_since(told: Reported, publication: int, month: Month) -> dict[str, Told]:
    """Each measure of a month that is not what a publication told of it."""
    return {
        one.indicator_id: (one.old, one.new)
        for one in told.restated(publication, breakdown=SERVICE.key)
        if one.month == month and one.split is None and one.new is not None
    }
