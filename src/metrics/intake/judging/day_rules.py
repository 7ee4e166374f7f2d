"""What can be wrong with a day or a month: how it is written, and when it is."""

from metrics.intake.judging.cell_conditions import (
    DATES,
    in_future,
    is_local,
    not_month_end,
    short_year_first,
    tells_of_the_past,
    typed,
    unread,
    when,
    written,
)
from metrics.intake.judging.cell_rule import CellRule
from metrics.model.contract import ColumnType
from metrics.model.problem import Severity

DAY_RULES = (
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
)
