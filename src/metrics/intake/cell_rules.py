"""What can be wrong with one cell: each rule is one small declared thing.

A rule's condition is SQL over a row of `looked`, where a column stands typed under its own name and
as written under its name with " as written" after it; the table `clock` holds today. A condition
asks the cheap question first, in a case, since most cells of most files are plain.
"""

from collections.abc import Callable
from dataclasses import dataclass

from metrics.intake.casts import quoted
from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.problem import Severity

AS_WRITTEN = " as written"
READ = (
    ColumnType.DATE,
    ColumnType.MONTH,
    ColumnType.NUMBER,
    ColumnType.INTEGER,
    ColumnType.BOOLEAN,
)
DATES = (ColumnType.DATE, ColumnType.MONTH)
WORDS = (ColumnType.TEXT, ColumnType.REFERENCE)
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
Applies = Callable[[Column, Contract], bool]
Condition = Callable[[Column, Contract], str]
Words = Callable[[Column, str], str]


@dataclass(frozen=True)
class CellRule:
    """One way a cell can be wrong, or one repair that reads it."""

    code: str
    severity: Severity
    about: str  # for the rule book
    applies: Applies
    wrong_when: Condition
    message: Words  # of the column and the value as written; {after} stands for what was read
    mend: Words  # {codes} stands for the permitted codes
    after: Callable[[Column], str] | None = None  # SQL of what a repaired cell was read as
    is_once: bool = False  # told of the first such cell of a column only
    hides_value: bool = False  # the value is never shown
    asks_of_plain_cells: bool = False  # a cell read without any ado may break it


def typed(column: Column) -> str:
    """The column's value, typed."""
    return quoted(column.name)


def written(column: Column) -> str:
    """The column's cell, as written."""
    return quoted(column.name + AS_WRITTEN)


def is_local(contract: Contract) -> bool:
    """Whether the council itself wrote it: a publication's symbols are its own."""
    return contract.kind is ContractKind.LOCAL


def when(first: str, then: str) -> str:
    """A condition whose second part is only worked out where the first holds."""
    return f"case when {first} then {then} else false end"


def unread(column: Column) -> str:
    """Something is written and could not be read as the column's type."""
    return f"{typed(column)} is null and {written(column)} is not null"


def not_plain(column: Column) -> str:
    """Something is written that is not simply a value of its type, as most cells are, or is missing.

    Cheap: where it holds of no cell of a column, most rules need not be asked.
    """
    cell, kind = written(column), column.type
    if kind in DATES:
        odd = rf"(as_iso_date({cell}) is null and not regexp_full_match({cell}, '\d{{4}}-\d{{2}}'))"
    elif kind is ColumnType.CODE:
        odd = f"{typed(column)} is distinct from {cell}"
    elif column.standard_hours is not None:
        odd = f"(as_number({cell}) is null or as_number({cell}) > 1.5)"
    elif kind in WORDS:
        odd = f"(left({cell}, 1) in ('=', '+', '-', '@', '#') or length({cell}) >= 6)"
    else:
        odd = "false"
    missing = f" or {cell} is null" if column.required else ""
    return f"({cell} is not null and ({odd} or {typed(column)} is null)){missing}"


def _unreadable(column: Column, contract: Contract) -> str:
    cell = written(column)
    if not is_local(contract):
        return f"{unread(column)} and as_symbol({cell}) is null"
    others = [f"absent_mark({cell}) is null", f"not is_excel_error({cell})"]
    if column.type in DATES:
        others += [f"not is_filler_date({cell})", f"not is_month_first({cell})"]
    return when(unread(column), " and ".join(others))


def _missing(column: Column, contract: Contract) -> str:
    cell = written(column)
    if column.type is ColumnType.TEXT or not is_local(contract):
        return f"{cell} is null"
    marks = f"absent_mark({cell}) is not null"
    if column.type in DATES:
        marks += f" or is_filler_date({cell})"
    return f"{cell} is null or {when(unread(column), f'({marks})')}"


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
    return column.type in DATES and not column.may_be_future


def _unreadable_rule(kind: ColumnType) -> CellRule:
    what, how = EXAMPLES[kind]
    return CellRule(
        f"{kind}-unreadable",
        Severity.REFUSED,
        f"A cell that should be {what} cannot be read as one.",
        lambda column, _: column.type is kind,
        _unreadable,
        lambda column, value: f"{column.name}: “{value}” is not {what}.",
        lambda column, value: how,
    )


CELL_RULES = (
    CellRule(
        "value-missing",
        Severity.REFUSED,
        "A cell that every row needs is empty, or holds a mark for no value.",
        lambda column, _: column.required,
        _missing,
        lambda column, value: (
            f"{column.name} is empty, and every row needs one."
            if not value
            else f"{column.name}: “{value}” is no value, and every row needs one."
        ),
        lambda column, value: (
            f"Fill it in: {column.description[0].lower()}{column.description[1:]}"
        ),
    ),
    *(_unreadable_rule(kind) for kind in EXAMPLES),
    CellRule(
        "date-month-first",
        Severity.ERROR,
        "A date has its second number above 12: the column may be written month first, and then "
        "every other date in it would be read wrongly.",
        lambda column, contract: column.type in DATES and is_local(contract),
        lambda column, _: when(unread(column), f"is_month_first({written(column)})"),
        lambda column, value: (
            f"{column.name}: “{value}” has its second number above 12, so the column may be written "
            "month first, and its other dates cannot be trusted."
        ),
        lambda column, value: "Export the dates as 2025-06-30, or day first as 30/06/2025.",
        is_once=True,
    ),
    CellRule(
        "code-unknown",
        Severity.REFUSED,
        "A cell holds none of the permitted codes, nor a spelling known for one: never guessed.",
        lambda column, _: column.type is ColumnType.CODE,
        _unreadable,
        lambda column, value: f"{column.name}: “{value}” is not a value that is known.",
        lambda column, value: "Use one of: {codes}.",
    ),
    CellRule(
        "excel-error",
        Severity.ERROR,
        "A spreadsheet's error (#REF!, #N/A, #DIV/0! ...) stands where a value should.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_excel_error({written(column)})"
        ),
        lambda column, value: f"{column.name}: “{value}” is a spreadsheet's error, not a value.",
        lambda column, value: "Mend the formula in the spreadsheet and export it again.",
    ),
    CellRule(
        "reference-scientific",
        Severity.REFUSED,
        "A reference in scientific notation (1.23E+05) has lost digits: whose it was is not known.",
        lambda column, contract: column.type is ColumnType.REFERENCE and is_local(contract),
        lambda column, _: when(unread(column), f"is_scientific({written(column)})"),
        lambda column, value: f"{column.name}: “{value}” was cut short by a spreadsheet.",
        lambda column, value: "Set the column's format to text before exporting it.",
    ),
    CellRule(
        "personal-data-cell",
        Severity.ERROR,
        "A National Insurance number or an email address where a reference belongs. It is not shown.",
        lambda column, contract: column.type is ColumnType.REFERENCE and is_local(contract),
        lambda column, _: when(
            f"length({written(column)}) >= 6", f"is_personal({written(column)})"
        ),
        lambda column, value: f"{column.name} holds personal data, which is not shown here.",
        lambda column, value: (
            "Put a pseudonymous reference in its place, the same one every month."
        ),
        hides_value=True,
    ),
    CellRule(
        "number-out-of-range",
        Severity.REFUSED,
        "A number is outside what its column allows.",
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
        asks_of_plain_cells=True,
    ),
    CellRule(
        "date-not-month-end",
        Severity.ERROR,
        "The date that says which month a snapshot is of must be the last day of a month.",
        lambda column, _: column.month_end,
        lambda column, _: f"{typed(column)} <> last_day({typed(column)})",
        lambda column, value: f"{column.name}: {value} is not the last day of a month.",
        lambda column, value: "Give the month end the row describes, for example 2025-06-30.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "period-in-future",
        Severity.ERROR,
        "The rows are of a month that is not over yet.",
        lambda column, contract: _is_dated(column) and column.name == contract.period,
        _future,
        lambda column, value: f"{column.name}: {value} is after today.",
        lambda column, value: "Correct the date; a month that is not over cannot be reported.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "date-in-future",
        Severity.REFUSED,
        "A date of something that has happened is after today.",
        lambda column, contract: _is_dated(column) and column.name != contract.period,
        _future,
        lambda column, value: f"{column.name}: {value} is after today.",
        lambda column, value: "Correct the date, or leave it empty until it has happened.",
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
