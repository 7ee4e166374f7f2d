"""Seals: each entry of the ledger holds a hash of itself, of what it tells of, and of the entry before it.

So nothing that was published can be changed, taken out or put in without every later seal being made
anew; and whoever wrote the newest one down would know of that too.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from metrics.errors import MetricsError
from metrics.home.durable import sha256_of
from metrics.home.record import EditionRecord, record_text

SEALED = "sealed"  # where an entry keeps it


@dataclass(frozen=True)
class Sealing:
    """What is sealed with an entry, each by its hash."""

    follows: (
        str  # the seal of the entry before; of the first one that of all unsealed ones, or nothing
    )
    figures: str  # the file of its figures
    record: str  # what lies beside the edition
    manifests: Mapping[str, str]  # of batches that no earlier entry has sealed, by id
    seal: str = ""

    def over(self, entry: Mapping[str, Any]) -> "Sealing":
        """The same with the seal over all of it and the entry's own words."""
        told = {**entry, SEALED: {**asdict(self), "seal": ""}}
        text = json.dumps(told, default=str, sort_keys=True, ensure_ascii=False)
        return replace(self, seal=sha256(text.encode()).hexdigest())


def read_sealing(path: Path) -> tuple[dict[str, Any], Sealing | None]:
    """An entry's words, and its seal; entries from before there were seals have none.

    Raises MetricsError when the file cannot be read.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        sealed = found.pop(SEALED, None)
        return found, Sealing(**sealed) if sealed else None
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise MetricsError(f"{path.name} cannot be read ({error}).") from error


def record_sha256(record: EditionRecord) -> str:
    """The hash of what is said of an edition, but for what its entry counts itself."""
    return sha256(record_text(replace(record, values_restated=0)).encode()).hexdigest()


def seal_of_unsealed(files: Iterable[Path]) -> str:
    """One seal over everything that was kept before there were seals; nothing when there is none."""
    there = [path for path in sorted(files) if path.exists()]
    return sha256_of(*there) if there else ""
