"""What can be wrong with one cell: each rule is one small declared thing."""

from metrics.intake.judging.cell_conditions import (
    DATES,
    in_future,
    is_local,
    missing,
    not_month_end,
    outside_range,
    permitted_range,
    short_year_first,
    tells_of_the_past,
    typed,
    unread,
    unreadable,
    when,
    written,
)
from metrics.intake.judging.cell_rule import CellRule
from metrics.intake.judging.reference_rules import REFERENCE_RULES
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
        lambda column, value: (
            f"Fill it in: {column.description[0].lower()}{column.description[1:]}"
        ),
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
        "date-short-year-first",
        Severity.ERROR,
        "A date of three pairs of digits that only fits with its year first (22-12-31, when 2031 has not come): "
        "the column may be written so, and then every other date in it would be read wrongly.",
        lambda column, contract: column.type is ColumnType.DATE and is_local(contract),
        short_year_first,
        lambda column, value: (
            f"{column.name}: “{value}” only fits with its year first, so the column may be written so, and its "
            "other dates cannot be trusted."
        ),
        lambda column, value: "Export the dates as 2025-06-30, or day first as 30/06/2025.",
        is_once=True,
    ),
    CellRule(
        "date-weekday-differs",
        Severity.REFUSED,
        "A date with a day of the week that is not its own (Tuesday 12 March 2018 was a Monday): one of the two "
        "is wrong.",
        lambda column, contract: column.type is ColumnType.DATE and is_local(contract),
        lambda column, _: when(
            f"regexp_matches({written(column)}, '^[A-Za-z]')",
            f"coalesce(is_of_another_weekday({written(column)}, {typed(column)}), false)",
        ),
        lambda column, value: f"{column.name}: “{value}” is not the day of the week it says.",
        lambda column, value: "Correct the day or the date, or leave the day of the week out.",
    ),
    CellRule(
        "code-unknown",
        Severity.REFUSED,
        "A cell holds none of the permitted codes, nor a spelling known for one: never guessed.",
        lambda column, _: column.type is ColumnType.CODE,
        unreadable,
        lambda column, value: f"{column.name}: “{value}” is not a value that is known.",
        lambda column, value: "Use one of: {codes}.",
    ),
    CellRule(
        "excel-error",
        Severity.REFUSED,
        "A spreadsheet's error (#REF!, #N/A, #DIV/0! ...) stands where a value should: what the "
        "value was is not known.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')",
            f"is_excel_error({written(column)}) and not is_not_calculated({written(column)})",
        ),
        lambda column, value: f"{column.name}: “{value}” is a spreadsheet's error, not a value.",
        lambda column, value: "Mend the formula in the spreadsheet and export it again.",
    ),
    CellRule(
        "formula-not-calculated",
        Severity.REFUSED,
        "A cell of a workbook holds a formula and no value: the program that wrote it left the sums "
        "to whoever opens it.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_not_calculated({written(column)})"
        ),
        lambda column, value: f"{column.name} holds a formula that was never calculated.",
        lambda column, value: (
            "Open the workbook in a spreadsheet program, save it, and load it again."
        ),
    ),
    CellRule(
        "cell-merged",
        Severity.REFUSED,
        "A cell of a workbook that is merged with others, below the header: only one of them holds what is shown, "
        "and a number may be of one row or of all.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_merged({written(column)})"
        ),
        lambda column, value: (
            f"{column.name} is merged with other cells, so it is not known what is this row's own."
        ),
        lambda column, value: (
            "Take the merging off in the spreadsheet, fill in each row's own value, and load it again."
        ),
    ),
    CellRule(
        "text-partly-struck",
        Severity.REFUSED,
        "A text of a workbook of which part is struck out, or a digit raised as the mark of a note: 1 struck out "
        "before 4 is 4, and is stored as 14.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_partly_read({written(column)})"
        ),
        lambda column, value: (
            f"{column.name} holds a text of which part is struck out or raised (superscript), so it does not say "
            "what is seen."
        ),
        lambda column, value: (
            "Type the cell again as it is meant, and put notes in a column of their own."
        ),
    ),
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
        "date-not-month-end",
        Severity.ERROR,
        "The date that says which month a snapshot is of must be the last day of a month.",
        lambda column, _: column.month_end,
        not_month_end,
        lambda column, value: f"{column.name}: {value} is not the last day of a month.",
        lambda column, value: "Give the month end the row describes, for example 2025-06-30.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "period-in-future",
        Severity.ERROR,
        "The rows are of a month that is not over yet.",
        lambda column, contract: tells_of_the_past(column) and column.name == contract.period,
        in_future,
        lambda column, value: f"{column.name}: {value} is after today.",
        lambda column, value: "Correct the date; a month that is not over cannot be reported.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "date-in-future",
        Severity.REFUSED,
        "A date of something that has happened is after today.",
        lambda column, contract: tells_of_the_past(column) and column.name != contract.period,
        in_future,
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
