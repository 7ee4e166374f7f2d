"""The ledger read for one audience, as the readers of one edition know it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from metrics.model.month import Month
from metrics.model.reported import Publication, ReportedFigure, Restatement
from metrics.publish.ledger import Ledger
from metrics.warehouse import MANAGER, Warehouse
from metrics.warehouse.connection import Row
from metrics.warehouse.ledger import ask_ledger


@dataclass(frozen=True)
class Reported:
    """What was published up to the last time an edition was, of its kind of data.

    An audience sees what it could see when it was published and may still see in that edition.
    """

    ledger: Ledger
    warehouse: Warehouse
    audience: str

    @cached_property
    def publications(self) -> Mapping[int, Publication]:
        """By number, newest first; none when the edition is older than the ledger."""
        every = self.ledger.publications()
        last = max((p.number for p in every if p.edition_id == self.warehouse.id), default=0)
        synthetic = self.warehouse.edition().is_synthetic
        return {p.number: p for p in every if p.number <= last and p.is_synthetic == synthetic}

    @property
    def latest(self) -> Publication | None:
        """The publication that put the edition before its readers."""
        return next(iter(self.publications.values()), None)

    def indicator_ids(self) -> tuple[str, ...]:
        """Every indicator that ever had a figure, whether or not it is still computed."""
        return tuple(str(row[0]) for row in self._ask("indicators", {}))

    def figures(
        self, indicator_id: str, breakdown: str | None = None
    ) -> tuple[ReportedFigure, ...]:
        """Every figure of an indicator ever published: by breakdown, split and month, oldest first."""
        rows = self._ask(
            "reported", {"indicator_id": indicator_id, "breakdown": breakdown, **self._seen}
        )
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
        return tuple(_restatement(row) for row in self._ask("restated", {**asked, **self._seen}))

    @property
    def _seen(self) -> dict[str, object]:
        breakdowns = None
        if self.audience != MANAGER:
            breakdowns = list(self.warehouse.breakdowns(self.audience))
        return {"audience": self.audience, "breakdowns": breakdowns}

    def _ask(self, question: str, parameters: Mapping[str, object]) -> list[Row]:
        files = self.ledger.files(self.publications.values())
        return ask_ledger(question, files, self.ledger.home.queries, parameters)

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
