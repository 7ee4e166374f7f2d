"""What can be wrong with one cell: each rule is one small declared thing.

A rule's condition is SQL over a row of `looked`, where a column stands typed under its own name and
as written under its name with " as written" after it; the table `clock` holds today.
"""

from collections.abc import Callable
from dataclasses import dataclass

from metrics.intake.casts import quoted
from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.problem import Severity

AS_WRITTEN = " as written"
EXAMPLES = {
    ColumnType.DATE: ("a date that exists", "Write it as 2025-06-30 or 30/06/2025."),
    ColumnType.MONTH: ("a month", "Write it as 2025-06, or as any day of the month."),
    ColumnType.NUMBER: ("a number", "Write digits only, for example 0.8."),
    ColumnType.INTEGER: ("a whole number", "Write digits only, for example 12."),
    ColumnType.BOOLEAN: ("yes or no", "Write yes or no."),
}
Applies = Callable[[Column, Contract], bool]
Condition = Callable[[Column, Contract], str]
Words = Callable[[Column, str], str]


@dataclass(frozen=True)
class CellRule:
    """One way a cell can be wrong."""

    code: str
    severity: Severity
    applies: Applies
    wrong_when: Condition
    message: Words  # of the column and the value as written
    mend: Words


def typed(column: Column) -> str:
    """The column's value, typed."""
    return quoted(column.name)


def written(column: Column) -> str:
    """The column's cell, as written."""
    return quoted(column.name + AS_WRITTEN)


def _is_published(contract: Contract) -> bool:
    return contract.kind is ContractKind.PUBLISHED


def _unreadable(column: Column, contract: Contract) -> str:
    symbol = f" and as_symbol({written(column)}) is null" if _is_published(contract) else ""
    return f"{typed(column)} is null and {written(column)} is not null{symbol}"


def _outside(column: Column, _: Contract) -> str:
    limits = (("<=", column.above), ("<", column.minimum), (">", column.maximum))
    return " or ".join(
        f"{typed(column)} {sign} {limit!r}" for sign, limit in limits if limit is not None
    )


def _range(column: Column) -> str:
    parts = [
        f"above {column.above:g}" if column.above is not None else "",
        f"at least {column.minimum:g}" if column.minimum is not None else "",
        f"at most {column.maximum:g}" if column.maximum is not None else "",
    ]
    return " and ".join(part for part in parts if part)


def _future(column: Column, _: Contract) -> str:
    return f"{typed(column)} > (select today from clock)"


def _is_dated(column: Column) -> bool:
    return column.type in (ColumnType.DATE, ColumnType.MONTH) and not column.may_be_future


def _unreadable_rule(kind: ColumnType) -> CellRule:
    what, how = EXAMPLES[kind]
    return CellRule(
        f"{kind}-unreadable",
        Severity.REFUSED,
        lambda column, _: column.type is kind,
        _unreadable,
        lambda column, value: f"{column.name}: “{value}” is not {what}.",
        lambda column, value: how,
    )


CELL_RULES = (
    CellRule(
        "value-missing",
        Severity.REFUSED,
        lambda column, _: column.required,
        lambda column, _: f"{written(column)} is null",
        lambda column, value: f"{column.name} is empty, and every row needs one.",
        lambda column, value: (
            f"Fill it in: {column.description[0].lower()}{column.description[1:]}"
        ),
    ),
    *(_unreadable_rule(kind) for kind in EXAMPLES),
    CellRule(
        "code-unknown",
        Severity.REFUSED,
        lambda column, _: column.type is ColumnType.CODE,
        _unreadable,
        lambda column, value: f"{column.name}: “{value}” is not a value that is known.",
        lambda column, value: "Use one of: {codes}.",
    ),
    CellRule(
        "number-out-of-range",
        Severity.REFUSED,
        lambda column, _: any(
            v is not None for v in (column.above, column.minimum, column.maximum)
        ),
        _outside,
        lambda column, value: (
            f"{column.name}: {value} is out of range: it must be {_range(column)}."
        ),
        lambda column, value: (
            "Correct the value, or leave it empty where it is not known."
            if not column.required
            else "Correct the value."
        ),
    ),
    CellRule(
        "date-not-month-end",
        Severity.ERROR,
        lambda column, _: column.month_end,
        lambda column, _: f"{typed(column)} <> last_day({typed(column)})",
        lambda column, value: f"{column.name}: {value} is not the last day of a month.",
        lambda column, value: "Give the month end the row describes, for example 2025-06-30.",
    ),
    CellRule(
        "period-in-future",
        Severity.ERROR,
        lambda column, contract: _is_dated(column) and column.name == contract.period,
        _future,
        lambda column, value: f"{column.name}: {value} is after today.",
        lambda column, value: "Correct the date; a month that is not over cannot be reported.",
    ),
    CellRule(
        "date-in-future",
        Severity.REFUSED,
        lambda column, contract: _is_dated(column) and column.name != contract.period,
        _future,
        lambda column, value: f"{column.name}: {value} is after today.",
        lambda column, value: "Correct the date, or leave it empty until it has happened.",
    ),
    CellRule(
        "year-unreadable",
        Severity.REFUSED,
        lambda column, contract: _is_published(contract) and column.name == "time_period",
        lambda column, _: f"as_year({written(column)}) is null and {written(column)} is not null",
        lambda column, value: f"time_period: “{value}” is not a year such as 2025 or 202425.",
        lambda column, value: "Load the file as the publisher wrote it.",
    ),
    CellRule(
        "level-not-shown",
        Severity.WARNING,
        lambda column, contract: _is_published(contract) and column.name == "geographic_level",
        lambda column, _: (
            f"squash({written(column)}) not in ('national', 'regional', 'localauthority')"
        ),
        lambda column, value: f"Rows of the level “{value}” are kept but not shown.",
        lambda column, value: "Nothing: England, regions and authorities are shown.",
    ),
)
