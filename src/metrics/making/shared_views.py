"""The shared views of queries/extracts: which extracts a SELECT reads through them, and how."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.registry.headers import OPENS, header_table
from metrics.sql.steps import needs_of, steps_of

HEADER = {"months": "every"}


@dataclass(frozen=True)
class Reads:
    """What a SELECT reads in the end."""

    by_month: frozenset[str]  # extracts of which a month needs its own rows, and its lookback's
    ever: frozenset[str]  # extracts of which a month may need the rows of any month before it
    views: frozenset[str]  # the shared views in between

    @property
    def extracts(self) -> frozenset[str]:
        return self.by_month | self.ever


@dataclass(frozen=True)
class SharedViews:
    """What each shared view reads, and which of them look at every month."""

    needs: Mapping[str, frozenset[str]]
    looking_at_every_month: frozenset[str]

    def reads(self, tables: Iterable[str]) -> Reads:
        """What lies behind some tables. Names that are no view count as extracts."""
        by_month: set[str] = set()
        ever: set[str] = set()
        views: set[str] = set()
        for table in tables:
            self._follow(table, by_month, ever, views)
        return Reads(frozenset(by_month), frozenset(ever), frozenset(views))

    def _follow(self, table: str, by_month: set[str], ever: set[str], views: set[str]) -> None:
        if table not in self.needs:
            by_month.add(table)
            return
        views.add(table)
        into = ever if table in self.looking_at_every_month else by_month
        for needed in self.needs[table] - {table}:
            self._follow(needed, into, ever, views)


def shared_views(folder: Path) -> SharedViews:
    """Those of a folder, run as steps.

    A view that opens with the header `months = "every"` sees every month of what it reads, also when
    the build shows the others only some. Raises DefinitionError when a header says anything else, or
    when such a view reads one that sees only some months.
    """
    steps = steps_of(folder)
    needs = needs_of(folder.name, steps)
    every = frozenset(name for name, sql in steps.items() if _sees_every_month(folder, name, sql))
    for name in every:
        _refuse_partial(folder, name, (needs[name] & steps.keys()) - every)
    return SharedViews(needs, every)


def _sees_every_month(folder: Path, name: str, sql: str) -> bool:
    if not sql.startswith(OPENS):
        return False
    try:
        header = header_table(sql)
    except ValueError as reason:
        raise DefinitionError(f"queries/{folder.name}/{name}.sql: header: {reason}") from reason
    if header != HEADER:
        raise DefinitionError(
            f'queries/{folder.name}/{name}.sql: header: expected months = "every" or no header.'
        )
    return True


def _refuse_partial(folder: Path, name: str, partial: Collection[str]) -> None:
    if partial:
        raise DefinitionError(
            f"queries/{folder.name}/{name}.sql looks at every month, but reads "
            f'{", ".join(sorted(partial))}, which does not: give that the header months = "every" '
            "too, or read the extract itself."
        )
