"""What files would do to what is published, told one by one: rows of whole lists, figures of publications."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from metrics.holdings.counting import counting_select, of_extract
from metrics.holdings.lots import Batches, lots_of
from metrics.intake.judging.constant_columns import constant_columns
from metrics.intake.judging.emptied_columns import emptied_columns
from metrics.intake.judging.history import History
from metrics.intake.judging.looking import Look
from metrics.intake.judging.releases import release_changes
from metrics.intake.judging.replaced_lists import list_changes, told_of_list
from metrics.intake.judging.replaced_rows import ReplacedRows
from metrics.intake.telling.checked import Changes
from metrics.model.contract import Contract, Replaces
from metrics.model.problem import Problem


@dataclass(frozen=True)
class Replacing:
    """Asks of dropped files what they replace of what is published."""

    connection: duckdb.DuckDBPyConnection
    published: Batches
    queries: Path
    counted_from: str | None = None  # the event that months are counted from

    def changes(self, looks: Sequence[Look]) -> dict[str, Changes]:
        """What each file does to what is published, by file name; nothing of lists not yet published."""
        found: dict[str, Changes] = {}
        for look in looks:
            contract = look.contract
            now = self._now(contract)
            if contract.replaces is Replaces.ALL and now is not None:
                changed = list_changes(self.connection, contract, now, look.accepted_typed())
                found[look.file] = told_of_list(
                    look, changed, self._lists(contract), self.counted_from
                )
            elif contract.period is not None:
                found[look.file] = Changes((), tuple(self._lost(look, now)))
        for own in _by_publication(looks):
            found |= release_changes(self.connection, own, self._now(own[0].contract), self.queries)
        return found

    def _lost(self, look: Look, now: str | None) -> Iterator[Problem]:
        """What of the published months, or of what they lead to expect, a file loses."""
        replaced = None
        if look.contract.is_event_list and now is not None:
            lots = lots_of(of_extract(self.published, look.contract))
            replaced = ReplacedRows(look, lots, self.queries)
            replaced.lay_out()
            if others := list(replaced.of_others()):
                yield from others
                replaced = None  # of another's row it says nothing that a cell is empty
        yield from emptied_columns(look, now, replaced)
        if now is not None:
            yield from constant_columns(look, now)

    def _lists(self, contract: Contract) -> History:
        """The sizes of the lists that stood, one after the other."""
        batches = sorted(of_extract(self.published, contract), key=lambda batch: batch.number)
        return History([batch.rows for batch in batches], "published lists")

    def _now(self, contract: Contract) -> str | None:
        """A SELECT of the rows that count now; None when none are published."""
        lots = lots_of(of_extract(self.published, contract))
        return counting_select(contract, lots, self.queries) if lots else None


def _by_publication(looks: Iterable[Look]) -> list[list[Look]]:
    """The dropped files of each publication."""
    found: dict[str, list[Look]] = {}
    for look in looks:
        if look.contract.replaces is Replaces.RELEASE:
            found.setdefault(look.contract.id, []).append(look)
    return list(found.values())
