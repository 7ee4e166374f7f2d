"""Figures as reported and now: which months changed, and what the latest publication changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from metrics.board.choices import is_mix
from metrics.board.known import is_past
from metrics.board.measuring import Desk
from metrics.model.indicator import Indicator, Status
from metrics.model.month import Month
from metrics.model.reported import Publication, ReportedFigure, Restatement
from metrics.model.series import SERVICE
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported


@dataclass(frozen=True)
class MonthReported:
    """A month's first figure, and each publication that changed or withdrew it, oldest first."""

    first: ReportedFigure
    changes: tuple[ReportedFigure, ...]

    @property
    def month(self) -> Month:
        return self.first.month

    @property
    def now(self) -> ReportedFigure:
        return self.changes[-1] if self.changes else self.first


@dataclass(frozen=True)
class RestatedMeasure:
    """A measure of the whole service with the months restated, latest first."""

    indicator: Indicator
    split: str | None
    split_label: str | None
    months: tuple[Restatement, ...]


@dataclass(frozen=True)
class Restated:
    """What the latest publication changed of what had been reported, headlines first."""

    publication: Publication
    measures: tuple[RestatedMeasure, ...]


def reported(desk: Desk, ledger: Ledger) -> Reported:
    """The ledger for whoever is asking at this desk."""
    return Reported(ledger, desk.warehouse)


def months_reported(figures: Iterable[ReportedFigure]) -> tuple[MonthReported, ...]:
    """Each month of one series, in order, from its figures oldest first.

    A figure told again with the same value is no change.
    """
    in_order = sorted(figures, key=lambda figure: figure.month)
    return tuple(_month(tuple(told)) for _, told in groupby(in_order, key=lambda f: f.month))


def restated_lately(desk: Desk, ledger: Ledger, month: Month) -> Restated | None:
    """What the edition's latest publication restated for the whole service, up to a month.

    None when it restated no published measure, and of a past month, whose paper came before it.
    """
    if is_past(desk.edition, month):
        return None
    known = reported(desk, ledger)
    if known.latest is None or known.latest.values_restated == 0:
        return None
    found = [r for r in known.restated(breakdown=SERVICE.key) if r.month <= month]
    labels = {
        (series.indicator_id, series.split): series.split_label
        for series in desk.warehouse.series(breakdown=SERVICE.key, is_split=True, is_told=False)
    }
    measures = []
    for (name, split), months in groupby(found, key=lambda r: (r.indicator_id, r.split)):
        indicator = desk.definitions.get(name)
        if indicator and indicator.status is Status.PUBLISHED:
            latest = tuple(sorted(months, key=lambda r: r.month, reverse=True))
            measures.append(
                RestatedMeasure(indicator, split, labels.get((name, split), split), latest)
            )
    measures.sort(key=lambda m: (_place(desk, m.indicator), m.indicator.title))
    return Restated(known.latest, tuple(measures)) if measures else None


def _month(told: tuple[ReportedFigure, ...]) -> MonthReported:
    changes = tuple(now for was, now in pairwise(told) if now.value != was.value)
    return MonthReported(told[0], changes)


def _place(desk: Desk, indicator: Indicator) -> int:
    """Headlines first in their order, then other measures, then the make-up of a whole."""
    headlines = desk.council.headlines
    if indicator.id in headlines:
        return headlines.index(indicator.id)
    return len(headlines) + is_mix(indicator)
