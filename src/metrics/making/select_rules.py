"""What the SELECT of an indicator or a shared view may say, read before anything runs.

The file is somebody else's code: it may read the tables of a catalogue of names and compute with them,
and nothing that lies outside them. What other engines read otherwise stays out too (queries/README.md).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from metrics.making.select_words import APART, CHANGING, FUNCTIONS_INSTEAD, INSTEAD, OUTSIDE
from metrics.sql.tree import Named, Names, NotOneSelectError, names_in

# Beside the extracts and the shared views: what every build makes of data/reference and its months.
REFERENCE = frozenset({"months", "working_days", "codes"})
ROWS_FROM = {"unnest"}  # the only function a SELECT may take rows from
WORDS = ("select", "with", "from")


def faults_of_select(sql: str, tables: Collection[str]) -> tuple[str, ...]:
    """Every reason why the SELECT may not be run, each "line n: reason"; none when it may.

    `tables` are the names it may read from.
    """
    try:
        names = names_in(sql)
    except NotOneSelectError as error:
        return (_not_one_select(sql, str(error)),)
    return tuple(dict.fromkeys(_faults(names, tables)))


def _faults(names: Names, tables: Collection[str]) -> Iterator[str]:
    for construct in names.constructs:
        yield f"line {construct.line}: {construct.name} stays out: {INSTEAD[construct.name]}"
    for table in names.tables:
        if table.name not in tables:
            yield f"line {table.line}: {_unknown(table.name, tables)}"
    for function in names.table_functions:
        if function.name in FUNCTIONS_INSTEAD:
            yield from _function(function)
        elif function.name not in ROWS_FROM:
            yield f"line {function.line}: {_outside(function.name)}"
    for function in names.functions:
        yield from _function(function)
    for column in names.columns:
        if column.name in CHANGING:
            yield f"line {column.line}: {_changing(column.name)}"


def _function(function: Named) -> Iterable[str]:
    where = f"line {function.line}"
    if function.name in FUNCTIONS_INSTEAD:
        yield f"{where}: {function.name}() stays out: {FUNCTIONS_INSTEAD[function.name]}"
    elif function.name in CHANGING:
        yield f"{where}: {_changing(function.name)}"
    elif function.name in OUTSIDE:
        yield f"{where}: {_outside(function.name)}"
    elif function.name in APART and [part.lower() for part in function.arguments[:1]] != ["day"]:
        unit = " ".join(function.arguments[:1]) or "other units"
        yield (
            f"{where}: {function.name} by {unit} stays out: engines count it differently. Count days, "
            f"{function.name}('day', a, b), or compare with a + interval '12 months'"
        )


def _changing(name: str) -> str:
    return (
        f"{name} gives another answer each time, and the same extracts must give the same figures: "
        "read month or month_end from months"
    )


def _outside(name: str) -> str:
    return f"{name}() reads what lies outside the extracts: read from an extract or a shared view"


def _unknown(name: str, tables: Collection[str]) -> str:
    near = get_close_matches(name, tables, n=1)
    meant = f' Did you mean "{near[0]}"?' if near else ""
    return (
        f"there is no table {name}.{meant} A SELECT reads extracts, months, working_days, codes and "
        "shared views by their plain names"
    )


def _not_one_select(sql: str, reason: str) -> str:
    """The reason in the author's words: DuckDB names the word after a misspelt first one."""
    body = re.sub(r"^/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), sql, flags=re.DOTALL)
    first = re.search(r"[A-Za-z_]+", re.sub(r"--[^\n]*", "", body))
    if first is None:
        return "the SELECT is missing: write it under the header"
    word, line = first[0].lower(), 1 + body[: body.index(first[0])].count("\n")
    if word == "pivot":
        return f"line {line}: pivot stays out: {INSTEAD['pivot']}"
    if reason.startswith("write one"):
        return reason
    near = get_close_matches(word, WORDS, n=1)
    if word not in WORDS and near:
        return f'line {line}: {first[0]}: did you mean "{near[0]}"?'
    return f"the SQL does not run. DuckDB says: {reason}"
