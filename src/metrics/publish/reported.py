"""The ledger, as the readers of one file of an edition may know it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from metrics.model.disclosure import Disclosure
from metrics.model.month import Month
from metrics.model.reported import Publication, ReportedFigure, Restatement
from metrics.publish.ledger import Ledger
from metrics.warehouse import Warehouse
from metrics.warehouse.connection import Row
from metrics.warehouse.ledger import ask_ledger

# How the ledger writes a level: before there were three, what the Board saw was "board".
WRITTEN = {
    Disclosure.OPEN: ("open",),
    Disclosure.SERVICE: ("service", "board"),
    Disclosure.MANAGER: ("manager",),
}


@dataclass(frozen=True)
class Reported:
    """What was published up to the last time an edition was, of its kind of data.

    The readers of a file of the edition see what they could see when it was published and may still
    see there, point by point.
    """

    ledger: Ledger
    warehouse: Warehouse

    @cached_property
    def _every(self) -> tuple[Publication, ...]:
        """All of its kind of data, later ones too: they may withhold what came before them."""
        synthetic = self.warehouse.edition().is_synthetic
        return tuple(p for p in self.ledger.publications() if p.is_synthetic == synthetic)

    @cached_property
    def publications(self) -> Mapping[int, Publication]:
        """By number, newest first; none when the edition is older than the ledger."""
        last = max((p.number for p in self._every if p.edition_id == self.warehouse.id), default=0)
        return {p.number: p for p in self._every if p.number <= last}

    @property
    def latest(self) -> Publication | None:
        """The publication that put the edition before its readers."""
        return next(iter(self.publications.values()), None)

    def indicator_ids(self) -> tuple[str, ...]:
        """Every indicator that ever had a figure, whether or not it is still computed."""
        return tuple(str(row[0]) for row in self._ask("indicators", self._until, ()))

    def first_told(self) -> Mapping[Month, int]:
        """The number of the publication that told each month first."""
        rows = self._ask("first_told", self._until, ())
        return {Month.of(month): int(str(number)) for month, number in rows}  # type: ignore[arg-type]

    def figures(
        self, indicator_id: str, breakdown: str | None = None
    ) -> tuple[ReportedFigure, ...]:
        """Every figure of an indicator ever published: by breakdown, split and month, oldest first."""
        asked = {"indicator_id": indicator_id, "breakdown": breakdown}
        hidden = self.warehouse.hidden_points(indicator_id, breakdown)
        rows = self._ask("reported", {**asked, **self._until, **self._seen}, hidden)
        return tuple(self._figure(row) for row in rows)

    def restated(
        self, since: int | None = None, *, breakdown: str | None = None
    ) -> tuple[Restatement, ...]:
        """The figures already reported by a publication that the edition changed or withdrew.

        By the publication before the latest one, when none is named.
        """
        if self.latest is None:
            return ()
        since = self.latest.number - 1 if since is None else since
        asked = {"since": since, "indicator_id": None, "breakdown": breakdown}
        hidden = self.warehouse.hidden_points(None, breakdown)
        rows = self._ask("restated", {**asked, **self._until, **self._seen}, hidden)
        return tuple(_restatement(row) for row in rows)

    @property
    def _until(self) -> dict[str, object]:
        """The last publication that put the edition before its readers."""
        return {"until": self.latest.number if self.latest else 0}

    @property
    def _seen(self) -> dict[str, object]:
        """Which levels' figures, and of which parts of the service. Managers see whatever there was."""
        disclosure = self.warehouse.disclosure
        if disclosure is Disclosure.MANAGER:
            return {"seen": None, "breakdowns": None}
        return {
            "seen": [name for level in disclosure.seen for name in WRITTEN[level]],
            "breakdowns": list(self.warehouse.breakdowns()),
        }

    def _ask(
        self, question: str, parameters: Mapping[str, object], hidden: Sequence[Row]
    ) -> list[Row]:
        files = self.ledger.files(self._every)
        return ask_ledger(question, files, self.ledger.home.queries, parameters, hidden)

    def _figure(self, row: Row) -> ReportedFigure:
        breakdown, split, month, value, numerator, denominator, number, version, current = row
        publication = self.publications[int(str(number))]
        return ReportedFigure(
            breakdown=str(breakdown),
            split=split,  # type: ignore[arg-type]
            month=Month.of(month),  # type: ignore[arg-type]
            value=value,  # type: ignore[arg-type]
            numerator=numerator,  # type: ignore[arg-type]
            denominator=denominator,  # type: ignore[arg-type]
            edition_id=publication.edition_id,
            published_at=publication.published_at,
            published_by=publication.published_by,
            note=publication.note,
            came_from=publication.came_from,
            definition_version=str(version),
            is_current=bool(current),
        )


def _restatement(row: Row) -> Restatement:
    indicator_id, breakdown, split, month, old, new = row
    return Restatement(
        indicator_id=str(indicator_id),
        breakdown=str(breakdown),
        split=split,  # type: ignore[arg-type]
        month=Month.of(month),  # type: ignore[arg-type]
        old=old,  # type: ignore[arg-type]
        new=new,  # type: ignore[arg-type]
    )
