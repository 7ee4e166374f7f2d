"""What DuckDB says of an indicator's SQL, in the words and at the line of whoever wrote it."""

import re
from collections.abc import Iterable, Mapping

import duckdb

from metrics.sql.tree import names_in

NUMBERS = ("DECIMAL", "BIGINT", "INTEGER", "DOUBLE", "FLOAT", "HUGEINT", "SMALLINT", "TINYINT", "U")
DATES = ("DATE", "TIMESTAMP")
NUMERIC = ("numerator", "denominator", "observation", "minus_numerator", "minus_denominator")
NO_NUMBER = re.compile(r"value (-?inf|-?nan)\b", re.IGNORECASE)


def type_faults(sql: str, types: Mapping[str, str]) -> tuple[str, ...]:
    """Every column of the SELECT that is of no use as it is, given DuckDB's types by column."""
    return tuple(_type_faults(names_in(sql).returned, types))


def _type_faults(lines: Mapping[str, int], types: Mapping[str, str]) -> Iterable[str]:
    for name, kind in types.items():
        where = f"line {lines[name]}: {name}" if name in lines else name
        if name == "month" and not kind.startswith((*DATES, '"NULL"')):
            yield (
                f"{where} is {_said(kind)}, and must be a date: the first day of the month, as months and "
                "every extract with a period have it in the column month; "
                "of any other day, date_trunc('month', day)"
            )
        elif name in NUMERIC and not kind.startswith((*NUMBERS, "BOOLEAN", '"NULL"')):
            yield f"{where} is {_said(kind)}, and must be a number: count rows or sum a column of numbers"


def in_their_words(sql: str, error: duckdb.Error) -> str:
    """One reason for an error of DuckDB's while the SELECT ran."""
    told = str(error)
    if NO_NUMBER.search(told):
        lines = names_in(sql).bare_divisions
        where = f"line {', '.join(map(str, lines))}: " if lines else ""
        written = sql.splitlines()[lines[0] - 1].strip() if lines else "a / nullif(b, 0)"
        return (
            f"{where}divides by nought: write nullif under every division, a / nullif(b, 0), where it "
            f"says {written}" if lines else "divides by nought: write a / nullif(b, 0)"
        )  # fmt: skip
    return f"the SQL does not run. DuckDB says: {told}"


def _said(kind: str) -> str:
    return "text" if kind == "VARCHAR" else f"of the type {kind.lower()}"
