"""How a past month is shown: as it was told, by the edition of the day, or as its figures are known now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrics.board.known import is_past
from metrics.board.measuring import Desk
from metrics.board.reported import reported
from metrics.errors import MetricsError
from metrics.model.clock import london_day
from metrics.model.indicator import Status
from metrics.model.month import Month
from metrics.model.reported import Publication
from metrics.model.series import SERVICE
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported


class Known(StrEnum):
    """The two ways to show a past month, by their names in the address."""

    THEN = "then"  # as it was told
    NOW = "now"  # as known now


@dataclass(frozen=True)
class EditionOfTheDay:
    """The edition that was before its readers while a month was the latest, and when it was put there."""

    edition_id: str
    published: date
    is_kept: bool


@dataclass(frozen=True)
class PastMonth:
    """A past month as the published edition knows it: how it was told, and what has changed since."""

    month: Month
    known_on: date  # the day the figures known now were loaded
    of_the_day: EditionOfTheDay | None  # None where it was never the latest month
    restated: (
        int | None
    )  # the whole service's figures up to the month; None: the ledger does not know it


@dataclass(frozen=True)
class Shown:
    """What a past month's figures are that are shown, and what can be shown instead."""

    past: PastMonth
    known: Known
    day: date  # told on, or known on
    edition_id: str | None = None  # the edition to show it by; None: the one it was asked of
    other: Known | None = None  # the other choice, where there is an edition to show it by
    named: str | None = None  # the edition that was asked for by its name


def past_month(desk: Desk, ledger: Ledger, month: Month) -> PastMonth | None:
    """What is known of a month that is not the edition's latest; None of that one."""
    if not is_past(desk.edition, month):
        return None
    told = reported(desk, ledger)
    known_on = london_day(desk.edition.loaded_at)
    try:
        first = told.first_told()
    except (
        MetricsError
    ):  # what is wrong with the ledger is said where its figures are: no page waits for it
        return PastMonth(month, known_on, None, None)
    if month not in first:
        return PastMonth(month, known_on, None, None)
    told_then = _publication_of_the_day(told, first, month)
    since = told_then.number if told_then else first[month]
    of_the_day = _edition(told_then, ledger) if told_then else None
    return PastMonth(month, known_on, of_the_day, _restated(desk, told, month, since))


def shown_as(past: PastMonth, asked: Known | None) -> Shown:
    """A past month as it was told where that edition is kept and nothing else is asked for."""
    told = past.of_the_day if past.of_the_day and past.of_the_day.is_kept else None
    if told is None:
        return Shown(past, Known.NOW, past.known_on)
    if asked is Known.NOW:
        return Shown(past, Known.NOW, past.known_on, other=Known.THEN)
    return Shown(past, Known.THEN, told.published, told.edition_id, Known.NOW)


def _edition(publication: Publication, ledger: Ledger) -> EditionOfTheDay:
    kept = {record.id for record in ledger.shelf.records()}
    return EditionOfTheDay(
        publication.edition_id,
        london_day(publication.published_at),
        is_kept=publication.edition_id in kept,
    )


def _publication_of_the_day(
    told: Reported, first: Mapping[Month, int], month: Month
) -> Publication | None:
    """The last publication before a later month was told; an edition from before the month, published
    again, is none. None where the month was first told together with later ones.
    """
    later = min((number for other, number in first.items() if other > month), default=0)
    newest_first = tuple(told.publications.values())
    begun = {publication.edition_id: publication.number for publication in newest_first}
    found = (
        publication
        for publication in newest_first
        if publication.number < later and begun[publication.edition_id] >= first[month]
    )
    return next(found, None)


def _restated(desk: Desk, told: Reported, month: Month, since: int) -> int:
    """How many of the whole service's figures up to the month are not what a publication told."""
    published = {i.id for i in desk.definitions.values() if i.status is Status.PUBLISHED}
    return sum(
        one.month <= month and one.indicator_id in published
        for one in told.restated(since, breakdown=SERVICE.key)
    )
