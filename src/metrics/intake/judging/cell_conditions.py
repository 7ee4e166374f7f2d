"""Conditions on one cell: SQL over a row of `looked`.

There a column stands typed under its own name and as written under its name with " as written"
after it; the table `clock` holds today. A condition asks the cheap question first, in a case, since
most cells of most files are plain.
"""

from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.sql.text import quoted

AS_WRITTEN = " as written"
DATES = (ColumnType.DATE, ColumnType.MONTH)
WORDS = (ColumnType.TEXT, ColumnType.REFERENCE)
SPOKEN = (*WORDS, ColumnType.CODE)
AS_LONG_AS_A_TELEPHONE_NUMBER = 10
READ = (
    ColumnType.DATE,
    ColumnType.MONTH,
    ColumnType.NUMBER,
    ColumnType.INTEGER,
    ColumnType.BOOLEAN,
)


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
    if column.month_end:
        odd = f"as_iso_date({cell}) is null"
    elif kind in DATES:
        odd = rf"(as_iso_date({cell}) is null and not regexp_full_match({cell}, '\d{{4}}-\d{{2}}'))"
    elif kind is ColumnType.CODE:
        odd = f"{typed(column)} is distinct from {cell}"
    elif column.standard_hours is not None:
        odd = f"(as_number({cell}) is null or as_number({cell}) > 1.5)"
    elif kind in WORDS:
        marked = f"left({cell}, 1) in ('=', '+', '-', '@', '#')"
        odd = f"({marked} or length({cell}) >= 6 or strlen({cell}) > length({cell}))"
        if column.of_person:
            odd = f"({odd} or not regexp_matches({cell}, '\\d'))"
    elif kind is ColumnType.NUMBER:
        odd = f"(as_number({cell}) is null or length({cell}) >= {AS_LONG_AS_A_TELEPHONE_NUMBER})"
    elif kind is ColumnType.INTEGER:
        odd = f"length({cell}) >= {AS_LONG_AS_A_TELEPHONE_NUMBER}"
    else:
        odd = "false"
    missing = f" or {cell} is null" if column.required else ""
    return f"({cell} is not null and ({odd} or {typed(column)} is null)){missing}"


def unreadable(column: Column, contract: Contract) -> str:
    """Something is written that is neither a value, nor a mark that another rule tells of."""
    cell = written(column)
    if not is_local(contract):
        return f"{unread(column)} and as_symbol({cell}) is null"
    others = [
        f"absent_mark({cell}) is null",
        f"not is_excel_error({cell})",
        f"not is_merged({cell})",
        f"not is_partly_read({cell})",
        f"not is_look_alike({cell})",
        *([f"not is_personal({cell})"] if column.type is ColumnType.CODE else []),
    ]
    if column.standard_hours is not None:
        others.append(f"as_number({cell}) is null")
    if column.type in DATES:
        others += [f"not is_filler_date({cell})", f"not is_month_first({cell})"]
    return when(unread(column), " and ".join(others))


def missing(column: Column, contract: Contract) -> str:
    """Nothing is written, or a mark that stands for nothing."""
    cell = written(column)
    if column.type is ColumnType.TEXT or not is_local(contract):
        return f"{cell} is null"
    marks = f"absent_mark({cell}) is not null"
    if column.type in DATES:
        marks += f" or is_filler_date({cell})"
    return f"{cell} is null or {when(unread(column), f'({marks})')}"


def outside_range(column: Column, _: Contract) -> str:
    """The number is outside what its column allows."""
    limits = (("<=", column.above), ("<", column.minimum), (">", column.maximum))
    return " or ".join(
        f"{typed(column)} {sign} {limit!r}" for sign, limit in limits if limit is not None
    )


def permitted_range(column: Column) -> str:
    """What the column allows, in words."""
    parts = [
        f"above {column.above:g}" if column.above is not None else "",
        f"at least {column.minimum:g}" if column.minimum is not None else "",
        f"at most {column.maximum:g}" if column.maximum is not None else "",
    ]
    return " and ".join(part for part in parts if part)


def in_future(column: Column, _: Contract) -> str:
    """The date is after today."""
    return f"{typed(column)} > (select today from clock)"


def short_year_first(column: Column, _: Contract) -> str:
    """The date fits only with a year of two digits first: otherwise it is none, or of a past that has not come."""
    cell, today = written(column), "(select today from clock)"
    late = f" or {typed(column)} > {today}" if tells_of_the_past(column) else ""
    return when(
        rf"regexp_full_match({cell}, '\d{{2}}[/.-]\d{{2}}[/.-]\d{{2}}')",
        f"coalesce(as_short_year_first({cell}) <= {today}, false) and ({typed(column)} is null{late})",
    )


def tells_of_the_past(column: Column) -> bool:
    """Whether its dates are of what has happened."""
    return column.type in DATES and not column.may_be_future


def not_month_end(column: Column, _: Contract) -> str:
    """The date is not the last day of its month."""
    return f"{typed(column)} <> last_day({typed(column)})"
