"""What can be wrong with one cell: each rule is one small declared thing."""

from metrics.intake.judging.cell_conditions import (
    missing,
    outside_range,
    permitted_range,
    unread,
    unreadable,
    when,
    written,
)
from metrics.intake.judging.cell_rule import CellRule
from metrics.intake.judging.day_rules import DAY_RULES
from metrics.intake.judging.reference_rules import REFERENCE_RULES
from metrics.intake.judging.workbook_rules import WORKBOOK_RULES
from metrics.model.casing import lower_first
from metrics.model.contract import Column, ColumnType, ContractKind
from metrics.model.problem import Severity

EXAMPLES = {
    ColumnType.DATE: (
        "a date that exists",
        "Correct it; a date is written as 2025-06-30 or 30/06/2025.",
    ),
    ColumnType.MONTH: ("a month", "Write it as 2025-06, or as any day of the month."),
    ColumnType.NUMBER: ("a number", "Write digits only, for example 0.8."),
    ColumnType.INTEGER: ("a whole number", "Write digits only, for example 12."),
    ColumnType.BOOLEAN: ("yes or no", "Write yes or no."),
}
PERCENT_SIGN = "Write the number of percent without its sign: 15 for 15%."
SHARE = (
    "Write it as a share of full time (0.8), or with its unit: 80%, 29.6 hours. Numbers alone are weekly hours "
    "only where the column shows a full-time week."
)


def _mend_unread(column: Column, value: str) -> str:
    if column.standard_hours is not None:
        return SHARE
    return PERCENT_SIGN if value.endswith("%") else EXAMPLES[column.type][1]


def _unreadable_rule(kind: ColumnType) -> CellRule:
    what, _ = EXAMPLES[kind]
    return CellRule(
        f"{kind}-unreadable",
        Severity.REFUSED,
        f"A cell that should be {what} cannot be read as one.",
        lambda column, _: column.type is kind,
        unreadable,
        lambda column, value: f"{column.name}: “{value}” is not {what}.",
        _mend_unread,
    )


CELL_RULES = (
    CellRule(
        "value-missing",
        Severity.REFUSED,
        "A cell that every row needs is empty, or holds a mark for no value.",
        lambda column, _: column.required,
        missing,
        lambda column, value: (
            f"{column.name} is empty, and every row needs one."
            if not value
            else f"{column.name}: “{value}” is no value, and every row needs one."
        ),
        lambda column, value: f"Fill it in: {lower_first(column.description)}",
    ),
    *(_unreadable_rule(kind) for kind in EXAMPLES),
    CellRule(
        "fte-among-hours",
        Severity.REFUSED,
        "A number up to 1.5 in a column of weekly hours: a share of full time or an hour, nobody knows.",
        lambda column, _: column.standard_hours is not None,
        lambda column, _: when(unread(column), f"as_number({written(column)}) <= 1.5"),
        lambda column, value: (
            f"{column.name}: “{value}” stands in a column of weekly hours: it may be a share of full "
            "time or hours."
        ),
        lambda column, value: (
            "Write the whole column as full-time equivalents, or as weekly hours."
        ),
    ),
    *DAY_RULES,
    CellRule(
        "code-unknown",
        Severity.REFUSED,
        "A cell holds none of the permitted codes, nor a spelling known for one: never guessed.",
        lambda column, _: column.type is ColumnType.CODE,
        unreadable,
        lambda column, value: f"{column.name}: “{value}” is not a value that is known.",
        lambda column, value: "Use one of: {codes}.",
    ),
    *WORKBOOK_RULES,
    *REFERENCE_RULES,
    CellRule(
        "number-out-of-range",
        Severity.REFUSED,
        "A number is outside what its column allows.",
        lambda column, _: any(
            v is not None for v in (column.above, column.minimum, column.maximum)
        ),
        outside_range,
        lambda column, value: (
            f"{column.name}: {value} is out of range: it must be {permitted_range(column)}."
        ),
        lambda column, value: (
            SHARE
            if column.standard_hours is not None
            else "Correct the value, or leave it empty where it is not known."
            if not column.required
            else "Correct the value."
        ),
        asks_of_plain_cells=True,
    ),
    CellRule(
        "year-unreadable",
        Severity.REFUSED,
        "A published row's year is neither 2025 nor 202425.",
        lambda column, contract: (
            contract.kind is ContractKind.PUBLISHED and column.name == "time_period"
        ),
        lambda column, _: f"as_year({written(column)}) is null and {written(column)} is not null",
        lambda column, value: f"time_period: “{value}” is not a year such as 2025 or 202425.",
        lambda column, value: "Load the file as the publisher wrote it.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "level-not-shown",
        Severity.WARNING,
        "A published row of a level that is kept but not shown.",
        lambda column, contract: (
            contract.kind is ContractKind.PUBLISHED and column.name == "geographic_level"
        ),
        lambda column, _: (
            f"squash({written(column)}) not in ('national', 'regional', 'localauthority')"
        ),
        lambda column, value: f"Rows of the level “{value}” are kept but not shown.",
        lambda column, value: "Nothing: England, regions and authorities are shown.",
        asks_of_plain_cells=True,
    ),
)
