"""What a paper said of its month and is not said now: words are restated as figures are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from metrics.board.measuring import Desk, measured
from metrics.board.need import SLIPPING, TOLD
from metrics.board.past_month import past_month
from metrics.board.scorecard import counted
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.words import Lately, Way, Words
from metrics.publish.ledger import Ledger


@dataclass(frozen=True)
class Reworded:
    """A measure of a month: as its paper had it, and as it is known now."""

    then: Measured
    now: Measured


@dataclass(frozen=True)
class RewordedPaper:
    """The paper of a month with the measures of which it said what is not said now."""

    month: Month
    published: date
    measures: tuple[Reworded, ...]


def reworded_since(
    desk: Desk, ledger: Ledger, month: Month, open_edition: Callable[[str], Desk]
) -> RewordedPaper | None:
    """What the edition of a month's day told of that month that this one does not, or the other way round.

    Told is a change that is new or stands, and slipping lately. None where that edition is not kept,
    for the latest month, and where nothing differs.
    """
    past = past_month(desk, ledger, month)
    paper = past.of_the_day if past else None
    if paper is None or not paper.is_kept or paper.edition_id == desk.warehouse.id:
        return None
    then = _by_indicator(open_edition(paper.edition_id), month)
    now = _by_indicator(desk, month)
    both = (Reworded(then[name], now[name]) for name in then if name in now)
    differ = tuple(one for one in both if _is_reworded(one))
    return RewordedPaper(month, paper.published, differ) if differ else None


def _by_indicator(desk: Desk, month: Month) -> dict[str, Measured]:
    """The measures that the Board counts."""
    return {m.indicator.id: m for m in counted(desk.council, measured(desk, month))}


def _is_reworded(one: Reworded) -> bool:
    then, now = one.then.point.words, one.now.point.words
    return then is not None and now is not None and _told(then) != _told(now)


def _told(words: Words) -> tuple[Way | None, Lately | None]:
    """What a reader was told: a change, and which way; slipping."""
    return (
        words.this_month_way if words.this_month in TOLD else None,
        words.lately if words.lately in SLIPPING else None,
    )
