"""The shared views of queries/extracts: which extracts a SELECT reads through them, and how."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.registry.fields import Table
from metrics.registry.headers import OPENS, header_table
from metrics.sql.steps import needs_of, steps_of

EVERY = {"months": "every"}
AHEAD = "lookahead_months"


@dataclass(frozen=True)
class Reads:
    """What a SELECT reads in the end."""

    by_month: frozenset[str]  # extracts of which a month needs its own rows, and those it reaches
    ever: frozenset[str]  # extracts of which a month may need the rows of any month before it
    views: frozenset[str]  # the shared views in between
    lookahead: int = 0  # how many months after its own a month needs rows of

    @property
    def extracts(self) -> frozenset[str]:
        return self.by_month | self.ever


@dataclass(frozen=True)
class SharedViews:
    """What each shared view reads, which of them look at every month, and how far ahead others look."""

    needs: Mapping[str, frozenset[str]]
    looking_at_every_month: frozenset[str]
    lookahead: Mapping[str, int]  # by view that looks ahead itself, in months

    def reads(self, tables: Iterable[str]) -> Reads:
        """What lies behind some tables. Names that are no view count as extracts."""
        by_month: set[str] = set()
        ever: set[str] = set()
        views: set[str] = set()
        for table in tables:
            self._follow(table, by_month, ever, views)
        ahead = max(map(self._ahead, views), default=0)
        return Reads(frozenset(by_month), frozenset(ever), frozenset(views), ahead)

    def _follow(self, table: str, by_month: set[str], ever: set[str], views: set[str]) -> None:
        if table not in self.needs:
            by_month.add(table)
            return
        views.add(table)
        into = ever if table in self.looking_at_every_month else by_month
        for needed in self.needs[table] - {table}:
            self._follow(needed, into, ever, views)

    def _ahead(self, view: str) -> int:
        """How many months ahead a view looks, itself and through those it reads."""
        further = (self._ahead(name) for name in self.needs[view] & self.needs.keys() - {view})
        return self.lookahead.get(view, 0) + max(further, default=0)


def shared_views(folder: Path) -> SharedViews:
    """Those of a folder, run as steps.

    A view that opens with the header `months = "every"` sees every month of what it reads, also when
    the build shows the others only some; one that opens with `lookahead_months = 3` sees three months
    after those it is asked for. Raises DefinitionError when a header says anything else, or when a view
    of every month reads one that sees only some.
    """
    steps = steps_of(folder)
    needs = needs_of(folder.name, steps)
    headers = {name: _header(folder, name, sql) for name, sql in steps.items()}
    every = frozenset(name for name, header in headers.items() if header == EVERY)
    for name in every:
        _refuse_partial(folder, name, (needs[name] & steps.keys()) - every)
    ahead = {name: months for name, header in headers.items() if (months := _months_ahead(header))}
    return SharedViews(needs, every, ahead)


def _header(folder: Path, name: str, sql: str) -> Table:
    """What a view's header says; nothing when it has none."""
    if not sql.startswith(OPENS):
        return {}
    try:
        header = header_table(sql)
    except ValueError as reason:
        raise DefinitionError(f"queries/{folder.name}/{name}.sql: header: {reason}") from reason
    if header != EVERY and not _months_ahead(header):
        raise DefinitionError(
            f'queries/{folder.name}/{name}.sql: header: expected months = "every", '
            f"{AHEAD} = a whole number from 1 up, or no header."
        )
    return header


def _months_ahead(header: Table) -> int:
    """How many months ahead the header says; nought when it says no such thing and nothing else."""
    months = header.get(AHEAD) if header.keys() == {AHEAD} else None
    return months if isinstance(months, int) and months > 0 else 0


def _refuse_partial(folder: Path, name: str, partial: Collection[str]) -> None:
    if partial:
        raise DefinitionError(
            f"queries/{folder.name}/{name}.sql looks at every month, but reads "
            f'{", ".join(sorted(partial))}, which does not: give that the header months = "every" '
            "too, or read the extract itself."
        )
