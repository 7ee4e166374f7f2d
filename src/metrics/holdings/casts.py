"""Text into types, by a contract's declared formats: used by the door and by the build alike."""

from collections.abc import Collection, Iterable
from pathlib import Path

import duckdb

from metrics.model.contract import Column, ColumnType, Contract
from metrics.registry.codes import Codes, load_codes, squash
from metrics.sql.text import literal, quoted

# Columns that intake adds to every archived table, with their types.
ADDED = {"file_row": "bigint", "period": "date", "record_key": "varchar"}
MACROS = {
    ColumnType.REFERENCE: "as_reference",
    ColumnType.DATE: "as_date",
    ColumnType.MONTH: "as_month",
    ColumnType.NUMBER: "as_number",
    ColumnType.INTEGER: "as_integer",
    ColumnType.BOOLEAN: "as_boolean",
}


def create_macros(connection: duckdb.DuckDBPyConnection, queries: Path, reference: Path) -> None:
    """The casting macros of queries/casts.sql, and those of every code list."""
    codes = load_codes(reference)
    create_casts(connection, queries)
    create_code_macros(connection, codes, codes.lists)


def create_casts(connection: duckdb.DuckDBPyConnection, queries: Path) -> None:
    """The casting macros of queries/casts.sql."""
    connection.execute((queries / "casts.sql").read_text(encoding="utf-8"))


def create_code_macros(
    connection: duckdb.DuckDBPyConnection, codes: Codes, lists: Collection[str]
) -> None:
    """The macros of some code lists: as_code_of_<list> and is_alias_of_<list>.

    Only those that are asked for: to make those of every list takes longer than to check a small file.
    """
    for name in sorted(lists):
        connection.execute(_code_macro(name, codes))
        connection.execute(_alias_macro(name, codes))


def lists_in(contract: Contract) -> frozenset[str]:
    """The code lists that a contract's columns are read by."""
    return frozenset(column.codes for column in contract.columns if column.codes is not None)


SQL_TYPES = {
    ColumnType.DATE: "date",
    ColumnType.MONTH: "date",
    ColumnType.NUMBER: "decimal(18, 6)",
    ColumnType.INTEGER: "bigint",
    ColumnType.BOOLEAN: "boolean",
}


def no_typed_row(contract: Contract) -> str:
    """The columns of typed_select, each null and of its type: what stands where an extract has no rows."""
    own = {c.name: SQL_TYPES.get(c.type, "varchar") for c in contract.columns}
    month = {"month": "date"} if contract.period else {}
    every = {**own, **ADDED, **month, **own}
    return ", ".join(f"cast(null as {kind}) as {quoted(name)}" for name, kind in every.items())


def typed_select(contract: Contract, relation: str, only: Collection[str] | None = None) -> str:
    """A SELECT of every contract column typed, or of only some; then file_row, period, record_key
    and, where the contract has a period, month (the first of the row's month); other columns pass
    through.

    Columns the relation does not have are there and null, or their default. Asking for few is
    faster than leaving the rest unread: most of a small SELECT's time goes on binding its macros.
    """
    columns = [c for c in contract.columns if only is None or c.name in only]
    own = {column.name for column in columns}
    rows = f"({filled(contract, relation)}) as filled"
    typed = [f"{_typed(column, rows)} as {quoted(column.name)}" for column in columns]
    kept = ", ".join(quoted(name) for name in (*(c.name for c in contract.columns), *ADDED))
    return (
        f"select {', '.join([*typed, *_added(contract, own)])}, filled.* exclude ({kept}) "
        f"from {rows}"
    )


def filled(contract: Contract, relation: str) -> str:
    """A SELECT of the relation with every column the contract permits, null where it has none."""
    absent = [f"cast(null as varchar) as {quoted(column.name)}" for column in contract.columns]
    absent += [f"cast(null as {kind}) as {name}" for name, kind in ADDED.items()]
    return f"select * from {relation} union all by name (select {', '.join(absent)} limit 0)"


def _written(column: Column) -> str:
    cell = f"filled.{quoted(column.name)}"
    return cell if column.default is None else f"coalesce({cell}, {literal(column.default)})"


def _typed(column: Column, rows: str) -> str:
    if column.type is ColumnType.CODE and column.codes is not None:
        return f"{quoted('as_code_of_' + column.codes)}({_written(column)})"
    if column.standard_hours is not None:
        of_hours = f"(select are_hours({_written(column)}, {column.standard_hours!r}) from {rows})"
        return f"as_fte({_written(column)}, {column.standard_hours!r}, {of_hours})"
    cell, macro = _written(column), MACROS.get(column.type)
    if column.month_end:
        return f"as_month_end({cell})"
    if column.type is ColumnType.NUMBER:
        number = "as_percent_number" if column.in_percent else "as_number"
        commas = f"(select are_commas({cell}) from {rows})"
        return f"coalesce({number}({cell}), case when {commas} then as_comma_number({cell}) end)"
    return f"{macro}({cell})" if macro else cell


def _added(contract: Contract, own: set[str]) -> Iterable[str]:
    yield "filled.file_row"
    yield "filled.record_key"
    if contract.period is None:
        yield "cast(null as date) as period"
        return
    month = f"as_month({_written(contract.column(contract.period))})"
    yield f"{month} as period"
    if "month" not in own:
        yield f"{month} as month"


def _code_macro(name: str, codes: Codes) -> str:
    """A macro that reads any known spelling of one list's codes.

    Most cells are the code itself, and need no squashing. A constant map is looked up once a cell; a
    case would squash the cell again for each spelling,
    and a join for each code column is mostly planning (measured on audits).
    """
    known = [
        f"{literal(spelling)}: {literal(code)}"
        for (listed, spelling), code in codes.spellings.items()
        if listed == name
    ]
    plain = ", ".join(f"{literal(code.code)}: {literal(code.code)}" for code in codes.of(name))
    return (
        f"create or replace temp macro {quoted('as_code_of_' + name)}(written) as "
        f"coalesce(map {{{plain}}}[written], map {{{', '.join(known)}}}[spelling(written)])"
    )


def _alias_macro(name: str, codes: Codes) -> str:
    """A macro that tells whether a cell spells a code of one list neither as its code nor its label."""
    plain = {squash(text) for code in codes.of(name) for text in (code.code, code.label)}
    known = {spelling for listed, spelling in codes.spellings if listed == name}
    other = ", ".join(map(literal, sorted(known - plain)))
    return (
        f"create or replace temp macro {quoted('is_alias_of_' + name)}(written) as "
        f"list_contains(cast([{other}] as varchar[]), spelling(written))"
    )
