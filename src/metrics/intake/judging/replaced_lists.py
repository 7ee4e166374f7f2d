"""A list that is replaced whole, row by row: what goes, what comes, what changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from metrics.intake.judging.history import History
from metrics.intake.judging.large_changes import inspection_changed, shrinking_list
from metrics.intake.judging.looking import Look
from metrics.intake.telling.checked import Changes
from metrics.intake.telling.faults import fault, shortened
from metrics.model.contract import ColumnType, Contract
from metrics.model.problem import Problem
from metrics.sql.text import quoted

UNSAID = ("synthetic", "release")  # columns Engine Room itself fills in
NOTHING = "nothing"
EVENT_DAY = "date_start"
Cells = Mapping[str, str | None]


@dataclass(frozen=True)
class ListChange:
    """One row that differs. Before is None of a row that comes, after of one that goes."""

    file_row: int | None  # None of a row that goes
    key: Cells
    before: Cells | None
    after: Cells | None

    @property
    def sentence(self) -> str:
        """Goes: indicator_id agency_rate_fte, valid_from 2024-05-01 (target 12)."""
        name = _pairs(self.key)
        if self.after is None:
            return f"Goes: {name}{_within(self.before)}."
        if self.before is None:
            return f"Comes: {name}{_within(self.after)}."
        told = [
            f"{column} {_said(self.before[column])} becomes {_said(cell)}"
            for column, cell in self.after.items()
            if cell != self.before[column]
        ]
        return f"Changes: {name}: {'; '.join(told)}."


def list_changes(
    connection: duckdb.DuckDBPyConnection, contract: Contract, now: str, would: str
) -> tuple[ListChange, ...]:
    """The rows that differ: those of the new list in its order, then those that go, by key.

    `now` and `would` are SELECTs of typed rows, the second with file_row: the rows that count, and
    those that would.
    """
    names = [column.name for column in contract.columns if column.name not in UNSAID]
    rest = [name for name in names if name not in contract.key]
    rows = connection.execute(_differing(names, contract.key, rest, now, would)).fetchall()
    numbers = {column.name for column in contract.columns if column.type is ColumnType.NUMBER}
    order = (*contract.key, *rest, *rest)
    found = []
    for file_row, is_now, is_then, *cells in rows:
        told = [_plain(c) if n in numbers else c for n, c in zip(order, cells, strict=True)]
        key, old, new = (dict(pairs) for pairs in _parted(order, told, len(contract.key)))
        found.append(ListChange(file_row, key, old if is_now else None, new if is_then else None))
    return tuple(found)


def told_of_list(
    look: Look,
    changes: Sequence[ListChange],
    history: History,
    counted_from: str | None = None,
) -> Changes:
    """How many rows go, come and change, then each; a warning for each, a question for many."""
    gone = sum(change.after is None for change in changes)
    come = sum(change.before is None for change in changes)
    count = look.count("count(*)") - look.refused_rows()
    summary = (
        f"{look.contract.title} is a list that is replaced whole: {_number(gone)} of its rows "
        f"would go, {_number(come)} come, {_number(len(changes) - gone - come)} change; "
        f"{count:,} in all."
    )
    sentences = (summary, *(change.sentence for change in changes))
    keys = [change.key for change in changes if change.after is None]
    asks = (
        *shrinking_list(look, [_pairs(key) for key in keys], count - come + gone, history),
        *inspection_changed(look, keys, counted_from, "go"),
        *inspection_changed(look, _moved(changes), counted_from, "be of another day"),
    )
    return Changes(sentences, (*asks, *_problems(look, changes)))


def _moved(changes: Iterable[ListChange]) -> list[Cells]:
    """The keys of events whose day changes."""
    return [
        change.key
        for change in changes
        if change.before
        and change.after
        and change.before.get(EVENT_DAY) != change.after.get(EVENT_DAY)
    ]


def _problems(look: Look, changes: Iterable[ListChange]) -> Iterator[Problem]:
    for change in changes:
        row = None if change.file_row is None else look.spreadsheet_row(change.file_row)
        if change.after is None:
            rule, mend = "list-row-gone", "If it should stay, put it into the file."
        elif change.before is None:
            rule, mend = "list-row-new", "Nothing to do, if it is meant to be there."
        else:
            rule, mend = "list-row-changed", "Nothing to do, if that is right."
        yield fault(look.file, rule, change.sentence, mend, row=row)


def _differing(
    names: Sequence[str], key: Sequence[str], rest: Sequence[str], now: str, would: str
) -> str:
    """SQL: file_row, whether it is there now and then, its key, the old cells, the new cells."""
    text = ", ".join(f"cast({quoted(name)} as varchar) as {quoted(name)}" for name in names)
    keys = ", ".join(f"coalesce(now.{quoted(k)}, would.{quoted(k)}) as {quoted(k)}" for k in key)
    same = " and ".join(f"now.{quoted(k)} is not distinct from would.{quoted(k)}" for k in key)
    differ = [f"now.{quoted(name)} is distinct from would.{quoted(name)}" for name in rest]
    old, new = (
        ", ".join(f"{side}.{quoted(name)} as {quoted(f'{side} {name}')}" for name in rest)
        for side in ("now", "would")
    )
    cells = ", ".join(part for part in (keys, old, new) if part)
    there = "coalesce({0}.is_there, false)"
    return (
        f"with now as (select {text}, true as is_there from ({now})), "
        f"would as (select {text}, file_row, true as is_there from ({would})) "
        f"select would.file_row, {there.format('now')}, {there.format('would')}, {cells} "
        f"from now full join would on {same} "
        f"where {' or '.join(['now.is_there is null', 'would.is_there is null', *differ])} "
        f"order by would.file_row nulls last, {', '.join(str(n + 4) for n in range(len(key)))}"
    )


def _parted(
    names: Sequence[str], cells: Sequence[str | None], keys: int
) -> tuple[Iterable[tuple[str, str | None]], ...]:
    """The key's cells with their names, then the old ones, then the new ones."""
    pairs = list(zip(names, cells, strict=True))
    middle = keys + (len(pairs) - keys) // 2
    return pairs[:keys], pairs[keys:middle], pairs[middle:]


def _plain(cell: str | None) -> str | None:
    """A number without the noughts that a decimal trails."""
    return None if cell is None else f"{Decimal(cell).normalize():f}"


def _pairs(cells: Cells) -> str:
    return ", ".join(f"{name} {_said(cell)}" for name, cell in cells.items() if cell is not None)


def _within(cells: Cells | None) -> str:
    told = _pairs(cells or {})
    return f" ({told})" if told else ""


def _said(cell: str | None) -> str:
    return NOTHING if cell is None else shortened(cell)


def _number(count: int) -> str:
    return {0: "none", 1: "one"}.get(count, f"{count:,}")
