"""Which contract a file keeps, and which of its rows is the header: told from its column names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from metrics.intake.contract.bracketed_headers import changes_nothing, without_brackets
from metrics.intake.files.visible import latin, without_escapes
from metrics.model.contract import Contract
from metrics.registry.codes import squash

PERCENT = "%"
FTE = "full-time equivalents"  # the unit of columns that a percent sign in the header changes


@dataclass(frozen=True)
class Header:
    """One row read as the header of one contract."""

    contract: Contract
    row: int  # as a spreadsheet numbers it
    cells: tuple[str, ...]
    places: Mapping[str, int]  # contract column -> its place in the row
    # Contract column -> places of further columns that are headed so, or by another name known for it.
    twins: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    aside: tuple[str, ...] = ()  # headers of another table to the right, behind an empty column

    @property
    def missing(self) -> tuple[str, ...]:
        """Required columns that are not there."""
        columns = self.contract.columns
        return tuple(c.name for c in columns if c.required and c.name not in self.places)

    @property
    def is_of_two_tables(self) -> bool:
        """Whether every required column is there again: a second table stands beside the first."""
        required = [c.name for c in self.contract.columns if c.required]
        return bool(required) and all(name in self.twins for name in required)

    @property
    def dropped(self) -> tuple[str, ...]:
        """Names of the file's columns that the contract does not permit."""
        taken = {*self.places.values(), *chain.from_iterable(self.twins.values())}
        return tuple(
            cell.strip() for n, cell in enumerate(self.cells) if n not in taken and cell.strip()
        )

    @property
    def of_another_unit(self) -> Mapping[str, str]:
        """Contract column that is not there -> the header that is its name with something else in brackets."""
        known = _known_names(self.contract)
        found = {}
        for name in self.dropped:
            apart = without_brackets(name)
            column = known.get(squash(apart[0] if apart else name.replace(PERCENT, "")))
            if column is not None and column not in self.places:
                found[column] = name
        return found

    @property
    def share_of_required(self) -> float:
        """How much of what is required is there, 0 to 1."""
        required = sum(column.required for column in self.contract.columns)
        return 1 - len(self.missing) / required if required else 0.0


def read_headers(top: Sequence[Sequence[str]], contracts: Iterable[Contract]) -> tuple[Header, ...]:
    """Each contract's best header row among the first rows; only contracts with a column there."""
    best = []
    for contract in contracts:
        known = _known_names(contract)
        rows = [_read(contract, known, number, row) for number, row in enumerate(top, start=1)]
        found = [header for header in rows if header.places]
        if found:
            chosen = max(found, key=lambda header: (len(header.places), -header.row))
            best.append(_without_table_aside(chosen, known, top[chosen.row - 1 :]))
    return tuple(best)


def _without_table_aside(
    header: Header, known: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> Header:
    """The header as far as a list to the right, such as the teams' names, that repeats some of its columns.

    A second table of the same extract is no list: its columns stay, and are told as there twice.
    """
    if not header.twins:
        return header
    for gap in (place for place, cell in enumerate(header.cells) if not cell.strip()):
        if any(row[gap].strip() for row in rows if gap < len(row)):
            continue
        table = _read(header.contract, known, header.row, header.cells[:gap])
        other = _read(header.contract, known, header.row, header.cells[gap + 1 :])
        if not table.missing and other.missing and set(other.places) <= set(table.places):
            return replace(table, aside=tuple(c.strip() for c in other.cells if c.strip()))
    return header


def _known_names(contract: Contract) -> Mapping[str, str]:
    """Every squashed name to its column; a column's own name wins over another's alias."""
    aliases = {squash(a): column.name for column in contract.columns for a in column.aliases}
    return aliases | {squash(column.name): column.name for column in contract.columns}


def _read(contract: Contract, known: Mapping[str, str], number: int, row: Sequence[str]) -> Header:
    own: dict[str, list[int]] = {}
    alias: dict[str, list[int]] = {}
    for place, cell in enumerate(row):
        column = _column_of(contract, known, cell)
        if column is not None:
            named_so = squash(cell) == squash(column)
            (own if named_so else alias).setdefault(column, []).append(place)
    named = {column: own.get(column, []) + alias.get(column, []) for column in (*alias, *own)}
    return Header(
        contract,
        number,
        tuple(row),
        {column: places[0] for column, places in named.items()},
        {column: tuple(places[1:]) for column, places in named.items() if len(places) > 1},
    )


def _column_of(contract: Contract, known: Mapping[str, str], cell: str) -> str | None:
    """The column a header names: as it is written, in look-alike letters, or with a hint in brackets."""
    cell = without_escapes(cell)
    apart = without_brackets(cell)
    column = known.get(squash(apart[0])) if apart else None
    if apart is not None and column is not None:
        is_same = changes_nothing(apart[1], contract.column(column).unit)
        return column if is_same else None
    column = known.get(squash(cell)) or known.get(squash(latin(cell)))
    if column is None or (PERCENT in cell and contract.column(column).unit == FTE):
        return None
    return column
