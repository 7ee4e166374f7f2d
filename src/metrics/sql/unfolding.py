"""A query unfolded: the shared views behind it one by one, down to the extracts."""

from dataclasses import dataclass
from pathlib import Path

from metrics.registry.headers import CLOSES, OPENS
from metrics.sql.steps import needs_of, steps_of

ROOM = "extracts"  # the folder of the shared views


@dataclass(frozen=True)
class Unfolded:
    """A query as a reader can check it."""

    query: str  # without its header
    views: tuple[tuple[str, str], ...]  # name and SQL, each after one that reads it
    extracts: tuple[str, ...]  # in the order of the alphabet


def unfolded(sql: str, queries: Path) -> Unfolded:
    """A query with every shared view of `queries`/extracts that it reads, itself or through another.

    Raises DefinitionError when the query, or a view, is not a single SELECT.
    """
    views = steps_of(queries / ROOM)
    needs = needs_of(ROOM, views)
    (asked,) = needs_of("indicators", {"query": sql}).values()
    found: list[str] = []
    extracts: set[str] = set()
    waiting = sorted(asked)
    while waiting:
        name = waiting.pop(0)
        if name not in views:
            extracts.add(name)
        elif name not in found:
            found.append(name)
            waiting += sorted(needs[name] - {name})
    return Unfolded(
        _without_header(sql),
        tuple((name, _without_header(views[name])) for name in found),
        tuple(sorted(extracts)),
    )


def _without_header(sql: str) -> str:
    return sql.partition(CLOSES)[2].strip() if sql.startswith(OPENS) else sql.strip()
