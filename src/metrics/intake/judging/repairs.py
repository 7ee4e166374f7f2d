"""Tolerance made explicit: each repair that reads a cell is a rule, counted and listed.

What a repair cannot read safely stays unread, and other rules refuse it.
"""

from collections.abc import Callable

from metrics.intake.judging.cell_conditions import (
    DATES,
    READ,
    is_local,
    typed,
    unread,
    when,
    written,
)
from metrics.intake.judging.cell_rule import Applies, CellRule, Condition
from metrics.model.contract import Column, ColumnType, Contract
from metrics.model.problem import Severity
from metrics.sql.text import quoted

EMPTY = "empty"
TYPED_OR_CODE = (*READ, ColumnType.CODE, ColumnType.REFERENCE)


def _as_text(column: Column) -> str:
    return f"cast({typed(column)} as varchar)"


def _as_short_number(column: Column) -> str:
    return f"regexp_replace({_as_text(column)}, '\\.?0+$', '')"


def _empty(_: Column) -> str:
    return f"'{EMPTY}'"


def _repair(
    code: str, about: str, applies: Applies, condition: Condition, after: Callable[[Column], str]
) -> CellRule:
    return CellRule(
        code,
        Severity.WARNING,
        about,
        lambda column, contract: is_local(contract) and applies(column, contract),
        condition,
        lambda column, value: f"{column.name}: “{value}” was read as {{after}}.",
        lambda column, value: "Nothing to do, if that is right.",
        after,
    )


def _date_form(form: str, about: str) -> CellRule:
    def condition(column: Column, _: Contract) -> str:
        macro = "month_form" if column.type is ColumnType.MONTH else "date_form"
        cell = written(column)
        return when(
            f"{cell} is not null and as_iso_date({cell}) is null", f"{macro}({cell}) = '{form}'"
        )

    after = _empty if form == "date-filler" else _as_text
    return _repair(form, about, lambda column, _: column.type in DATES, condition, after)


def _fte_form(form: str, about: str) -> CellRule:
    return _repair(
        form,
        about,
        lambda column, _: column.standard_hours is not None,
        # A plain number that was kept as it stands is no repair.
        lambda column, _: (
            f"coalesce(fte_form({written(column)}) = '{form}' "
            f"and {typed(column)} is distinct from as_number({written(column)}), false) "
            f"and {typed(column)} is not null"
        ),
        _as_short_number,
    )


def _absent(code: str, mark: str, about: str) -> CellRule:
    return _repair(
        code,
        about,
        lambda column, _: column.type in TYPED_OR_CODE and not column.required,
        lambda column, _: when(
            unread(column), f"coalesce(absent_mark({written(column)}) = '{mark}', false)"
        ),
        _empty,
    )


REPAIRS = (
    _date_form("date-day-first", "A date written day first, such as 30/06/2025."),
    _date_form(
        "date-two-digit-year",
        "A date with a year of two digits: 70 to 99 are read as 1970 to 1999, others as 20xx.",
    ),
    _date_form("date-month-name", "A date with its month in words, such as 30-Jun-25."),
    _date_form(
        "date-year-first",
        "A date or month in figures with its year first or without strokes: 2025/06/30, 20250630, 202506, "
        "06/2025.",
    ),
    _date_form("date-with-time", "A date with a time of day, which is left out."),
    _date_form("date-excel-serial", "A date as the number of days a spreadsheet counts in."),
    _date_form(
        "date-filler",
        "A date that systems write where there is none (01/01/1900, 31/12/9999): read as empty.",
    ),
    _repair(
        "month-as-month-end",
        "A month alone in a column of month ends (Jun-25, 06/2025): read as its last day.",
        lambda column, _: column.month_end,
        lambda column, _: when(
            f"{written(column)} is not null and as_iso_date({written(column)}) is null",
            f"as_date({written(column)}) is null and {typed(column)} is not null",
        ),
        _as_text,
    ),
    _fte_form("fte-percent", "A full-time equivalent as a percentage: 80% is 0.8."),
    _fte_form(
        "fte-hours",
        "A full-time equivalent as weekly hours, up to 40: divided by the standard hours of the contract "
        "(37 unless it says otherwise). Numbers without their unit are hours only where most of the "
        "column is above 1.5, a full-time week is among them, and hardly any is above 40.",
    ),
    _fte_form("number-with-words", "A full-time equivalent with its unit in words: 0.8 FTE."),
    _fte_form("number-decimal-comma", "A full-time equivalent with a decimal comma: 0,8."),
    _repair(
        "number-percent",
        "A number in percent with its sign: 15% is 15.",
        lambda column, _: column.in_percent,
        lambda column, _: when(
            f"ends_with({written(column)}, '%')", f"{typed(column)} is not null"
        ),
        _as_short_number,
    ),
    _repair(
        "number-with-comma",
        "A decimal comma, in a column that writes decimal commas: 7,5.",
        lambda column, _: column.type is ColumnType.NUMBER and column.standard_hours is None,
        lambda column, _: when(
            f"contains({written(column)}, ',')",
            f"is_decimal_comma({written(column)}) and {typed(column)} is not null",
        ),
        _as_short_number,
    ),
    _repair(
        "code-alias",
        "A code by another known spelling, such as RI for requires improvement.",
        lambda column, _: column.type is ColumnType.CODE,
        lambda column, _: when(
            f"{typed(column)} is not null and {typed(column)} <> {written(column)}",
            f"{quoted(f'is_alias_of_{column.codes}')}({written(column)})",
        ),
        _as_text,
    ),
    _absent("value-withheld", "withheld", "A mark for a value held back (<5, c, *): no value."),
    _absent("value-not-given", "not given", "A mark for no value (-, n/a, tbc): no value."),
)
NOTICES = (
    CellRule(
        "fte-over-one",
        Severity.WARNING,
        "A full-time equivalent above 1 and up to 1.5: kept, and worth a look.",
        lambda column, _: column.standard_hours is not None,
        lambda column, _: f"{typed(column)} > 1 and {typed(column)} <= 1.5",
        lambda column, value: f"{column.name}: {value} is more than full time. It was kept.",
        lambda column, value: "Nothing to do, if the person works that much; else correct it.",
        asks_of_plain_cells=True,
    ),
    CellRule(
        "cell-formula",
        Severity.WARNING,
        "Text that begins as a formula does (= + - @): kept as text, never run, and written to no "
        "download in a form that a spreadsheet would run.",
        lambda column, contract: column.type is ColumnType.TEXT and is_local(contract),
        lambda column, _: when(
            f"left({written(column)}, 1) in ('=', '+', '-', '@')", f"is_formula({written(column)})"
        ),
        lambda column, value: f"{column.name}: “{value}” begins as a formula does. Kept as text.",
        lambda column, value: "Nothing to do, if it is meant as text; else correct it.",
    ),
)
