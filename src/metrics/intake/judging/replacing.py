"""What files would do to what is published, told one by one: rows of whole lists, figures of publications."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from metrics.holdings.current import Batches, current_select, typed_rows
from metrics.home.manifest import manifest_path, read_manifest
from metrics.intake.judging.looking import Look
from metrics.intake.judging.releases import release_changes
from metrics.intake.judging.replaced_lists import list_changes, told_of_list
from metrics.intake.telling.checked import Changes
from metrics.model.contract import Contract, Replaces


@dataclass(frozen=True)
class Replacing:
    """Asks of dropped files what they replace. `current` are the published batches by extract."""

    connection: duckdb.DuckDBPyConnection
    current: Mapping[str, Sequence[Path]]
    queries: Path

    def changes(self, looks: Sequence[Look]) -> dict[str, Changes]:
        """What each file does to what is published, by file name; nothing of lists not yet published."""
        found: dict[str, Changes] = {}
        for look in looks:
            contract = look.contract
            batches = self._batches(contract)
            if contract.replaces is Replaces.ALL and batches:
                now = typed_rows(contract, batches, self.queries)
                changed = list_changes(self.connection, contract, now, look.accepted_typed())
                found[look.file] = told_of_list(look, changed)
        for own in _by_publication(looks):
            contract = own[0].contract
            batches = self._batches(contract)
            written = current_select(contract, batches, self.queries) if batches else None
            found |= release_changes(self.connection, own, written, self.queries)
        return found

    def _batches(self, contract: Contract) -> Batches:
        paths = self.current.get(contract.id, ())
        return {read_manifest(manifest_path(path)): path for path in paths}


def _by_publication(looks: Iterable[Look]) -> list[list[Look]]:
    """The dropped files of each publication."""
    found: dict[str, list[Look]] = {}
    for look in looks:
        if look.contract.replaces is Replaces.RELEASE:
            found.setdefault(look.contract.id, []).append(look)
    return list(found.values())
