"""A CSV file as a view of text cells: read by DuckDB as it is where it is plain, else with care first."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from metrics.spc.careful import write_plainly
from metrics.spc.faults import Fault, stop_if_any, unreadable
from metrics.spc.plain import is_plain
from metrics.sql.text import quoted
from metrics.sql.troubles import MACHINE_TROUBLES

# Bytes a thread reads at once: small enough for two to share a file of ten megabytes. A plain file with
# a longer line than fits is read with care.
BUFFER, LONGEST_LINE = 4_000_000, 1_000_000
PLAINLY = f"header = true, quote = '', escape = '', buffer_size = {BUFFER}, max_line_size = {LONGEST_LINE}"
WRITTEN_ANEW = (
    "header = false, quote = '\"', escape = '\"', parallel = false, max_line_size = 16000000"
)


@dataclass(frozen=True)
class Table:
    """The view to make, the columns its file must and may have, and how SQL writes a cell of one it lacks."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    lacking: str

    @property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.required, *self.optional)


@dataclass(frozen=True)
class CsvFile:
    """An open CSV file: the names in its header, and the records under it."""

    path: Path
    names: tuple[str, ...]
    records: Iterator[list[str]]

    def wanted(self, table: Table) -> list[int]:
        """Where the columns of a table stand, in the table's order."""
        return [self.names.index(name) for name in table.columns if name in self.names]


def load_cells(
    connection: duckdb.DuckDBPyConnection, file: Path, table: Table, spare: Path
) -> tuple[frozenset[str], list[Fault]]:
    """Make the view: each filled row's number as a spreadsheet shows it, and its stripped cells.

    Returns the columns the file has, and the faults of rows that could not be taken in. The spare
    folder holds what is written anew. Raises MetricsError when the file cannot be read or lacks a
    required column or any row.
    """
    try:
        with file.open(encoding="utf-8-sig") as stream:
            records = csv.reader(stream, strict=True)
            names = tuple(name.strip().lower() for name in next(records, []))
            stop_if_any(_header_faults(file.name, names, table.required))
            opened = CsvFile(file, names, records)
            number, faults = "rowid + 2", list[Fault]()
            if not _read_plain(connection, opened, table):
                number = "number"
                faults = _read_carefully(connection, opened, table, spare)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise unreadable(file.name, error) from error
    _make_view(connection, opened, table, number)
    if not faults:
        stop_if_any(_empty_fault(connection, file.name, table))
    return frozenset(names) & frozenset(table.columns), faults


def _header_faults(file: str, names: Sequence[str], required: Sequence[str]) -> Iterable[Fault]:
    named = [name for name in names if name]
    for column in dict.fromkeys((*required, *named)):
        if names.count(column) != 1:
            expected = f"one column named {column}"
            yield Fault(file, 1, column, ", ".join(named), expected, "Have it in the header once.")


def _read_plain(connection: duckdb.DuckDBPyConnection, file: CsvFile, table: Table) -> bool:
    """Whether DuckDB could read the file as it is; it has then."""
    if not is_plain(file.path, len(file.names)):
        return False
    columns = [f"c{n}" for n in range(len(file.names))]
    cells = ", ".join(columns[n] for n in file.wanted(table))
    try:
        _read(connection, table, file.path, columns, cells, PLAINLY)
    except MACHINE_TROUBLES:
        raise
    except duckdb.Error:
        return False
    return True


def _read_carefully(
    connection: duckdb.DuckDBPyConnection, file: CsvFile, table: Table, spare: Path
) -> list[Fault]:
    """Write the file plainly and have DuckDB read that; the faults of rows that had to be left out."""
    wanted = file.wanted(table)
    anew = spare / f"{table.name}.csv"
    faults = write_plainly(file.records, file.names, wanted, file.path.name, anew)
    columns = ["number", *(f"c{n}" for n in wanted)]
    cells = ", ".join(("cast(number as integer) as number", *columns[1:]))
    _read(connection, table, anew, columns, cells, WRITTEN_ANEW)
    return faults


def _read(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    file: Path,
    columns: Sequence[str],
    cells: str,
    how: str,
) -> None:
    types = ", ".join(f"{name}: 'varchar'" for name in columns)
    connection.execute(
        f"create temp table {quoted(table.name + '_cells')} as select {cells} from read_csv($file, "
        f"columns = {{{types}}}, auto_detect = false, delim = ',', compression = 'none', "
        f"strict_mode = true, {how})",
        {"file": str(file.absolute())},
    )


def _make_view(
    connection: duckdb.DuckDBPyConnection, file: CsvFile, table: Table, number: str
) -> None:
    cells = ", ".join(
        f"coalesce(c{file.names.index(name)}, '') as {name}"
        if name in file.names
        else f"{table.lacking} as {name}"
        for name in table.columns
    )
    connection.execute(
        f"create temp view {table.name} as select cast({number} as integer) as row, {cells} "
        f"from {quoted(table.name + '_cells')}"
    )


def _empty_fault(connection: duckdb.DuckDBPyConnection, file: str, table: Table) -> Iterable[Fault]:
    found = connection.execute(f"select 1 from {table.name} limit 1").fetchone()
    if found is None:
        mend = "Check that this is the right file."
        yield Fault(file, 2, "", "", "at least one row under the header", mend)
