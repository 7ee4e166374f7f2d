"""What can be wrong with a reference, and what may tell who somebody is in a cell of words, codes or numbers."""

import unicodedata

from metrics.intake.judging.cell_conditions import (
    SPOKEN,
    WORDS,
    is_local,
    typed,
    unread,
    when,
    written,
)
from metrics.intake.judging.cell_rule import CellRule
from metrics.intake.judging.quoting import a_text
from metrics.model.contract import Column, ColumnType, Contract
from metrics.model.problem import Severity

FIGURES = (ColumnType.NUMBER, ColumnType.INTEGER)
# Words that stand where a worker does in lists of posts, alone or with a number: Vacant 1, VAC02, T01 Total.
NOBODY = (
    r"(^|.*[^a-z])(vacant|vacanc(y|ies)|vac|tb[acd]|unfilled|unallocated|unknown|(grand|sub)?[ -]?totals?)"
    r"([^a-z].*|$)"
)
# Two references of one form with a mark between: W001/W009. A number and that of its post (100234/1) is one.
BETWEEN = "[/&] ?"


def foreign(text: str) -> str:
    """The first character of another script, by place and name; empty when there is none."""
    for place, character in enumerate(text, start=1):
        name = "" if character.isascii() else unicodedata.name(character, "")
        if name:
            return f": character {place} is {name.lower()}"
    return ""


def _unlikely(column: Column, contract: Contract) -> str:
    """Not like a reference, and nothing that another rule tells of."""
    cell = written(column)
    odd = f"not is_like_a_reference({cell})"
    if column.of_person:
        odd = f"({odd} or not regexp_matches({cell}, '\\d') or is_initialled({cell}))"
    others = ("is_excel_error", "is_look_alike", "is_scientific", "is_personal", "is_formula")
    told = " and ".join(f"not {other}({cell})" for other in others)
    if _is_of_somebody(column, contract):
        told += f" and not {_of_nobody(column, contract)}"
    return when(f"{typed(column)} is not null", f"{odd} and {told}")


def _of_nobody(column: Column, _: Contract) -> str:
    return when(
        f"{typed(column)} is not null", f"regexp_full_match(lower({written(column)}), '{NOBODY}')"
    )


def _of_two(column: Column, _: Contract) -> str:
    """Each part has letters, and both are of one form: the same letters, as many digits."""
    cell = written(column)
    parts = f"regexp_split_to_array(regexp_replace({cell}, '\\d', '9', 'g'), '{BETWEEN}')"
    return when(
        f"regexp_matches({cell}, '[A-Za-z].*[/&].*[A-Za-z]')",
        f"len({parts}) = 2 and {parts}[1] = {parts}[2]",
    )


def _is_of_somebody(column: Column, contract: Contract) -> bool:
    """Whether each row is of the person it names."""
    return column.of_person and column.required and is_local(contract)


def _personal(column: Column, _: Contract) -> str:
    """An identifier of somebody's; of a patient or pupil only where persons are named or written about."""
    cell = written(column)
    found = f"is_personal({cell})"
    if column.of_person or column.type is ColumnType.TEXT:
        found = f"({found} or has_patient_or_pupil_number({cell}))"
    return when(f"length({cell}) >= 6", found)


def _days_in(column: Column) -> str:
    """The macro that looks for a day: of what is no person's, systems number things by their date."""
    is_somebody_s = column.of_person or column.refers_to is not None
    return "has_day" if is_somebody_s or column.type is ColumnType.TEXT else "has_day_first"


REFERENCE_RULES = (
    CellRule(
        "character-look-alike",
        Severity.REFUSED,
        "A letter or digit of another script that looks like a Latin one (a Cyrillic О), or a mark that "
        "turns the text around, in a reference, code, number or date: two readings are possible.",
        lambda column, contract: column.type is not ColumnType.TEXT and is_local(contract),
        lambda column, _: when(
            f"strlen({written(column)}) > length({written(column)})",
            f"is_look_alike({written(column)})",
        ),
        lambda column, value: (
            f"{column.name}: “{value}” holds an invisible or look-alike character{foreign(value)}."
        ),
        lambda column, value: "Type it again with the letters and digits of the keyboard.",
    ),
    CellRule(
        "reference-formula",
        Severity.REFUSED,
        'A reference that begins as a formula does (= + - @), other than ="W0001", which is unwrapped.',
        lambda column, contract: column.type is ColumnType.REFERENCE and is_local(contract),
        lambda column, _: when(
            f"left({written(column)}, 1) in ('=', '+', '-', '@')", f"is_formula({written(column)})"
        ),
        lambda column, value: f"{column.name}: “{value}” is a formula, not a reference.",
        lambda column, value: "Paste the column as values in the spreadsheet and export it again.",
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
        Severity.REFUSED,
        "A National Insurance number, an email address, a telephone number or a registration number of "
        "Social Work England, anywhere in a cell of words, codes or numbers; an NHS number or a unique pupil "
        "number, by their check digits, in a text or in the reference of a person. It is not shown.",
        lambda column, contract: column.type in (*SPOKEN, *FIGURES) and is_local(contract),
        _personal,
        lambda column, value: f"{column.name} holds personal data, which is not shown here.",
        lambda column, value: (
            "Put a pseudonymous reference in its place, the same one every month."
        ),
        hides_value=True,
    ),
    CellRule(
        "date-in-text",
        Severity.REFUSED,
        "A day in figures inside a text or a reference, which may be a birth date; the reference of a session "
        "or a plan may hold one as 2025-06-30. It is not shown.",
        lambda column, contract: column.type in WORDS and is_local(contract),
        lambda column, _: when(
            f"length({written(column)}) >= 6",
            f"{_days_in(column)}({written(column)}) and not is_personal({written(column)})",
        ),
        lambda column, value: f"{column.name} holds a day in figures, which is not shown here.",
        lambda column, value: (
            "Take a birth date out; of anything else write the month in words: May 2024."
        ),
        hides_value=True,
    ),
    CellRule(
        "reference-of-nobody",
        Severity.REFUSED,
        "A word for a post that nobody is in, for a placeholder or for a total, where a worker's reference "
        "stands: Vacant 1, TBC 2, T01 Total.",
        _is_of_somebody,
        _of_nobody,
        lambda column, value: (
            f"{column.name} stands for a vacant post, a placeholder or a total, and not for a worker."
        ),
        lambda column, value: (
            "Leave the row out: vacant posts are told by the establishment. Of a worker, write the reference."
        ),
        asks_of_plain_cells=True,
        hides_value=True,
    ),
    CellRule(
        "reference-of-two",
        Severity.REFUSED,
        "Two workers in one cell, as a job share is written (W001/W009): they would count as a third.",
        _is_of_somebody,
        _of_two,
        lambda column, value: f"{column.name}: “{value}” is two workers in one cell.",
        lambda column, value: "Give each of them a row, with a full-time equivalent of its own.",
    ),
    CellRule(
        "reference-unlikely",
        Severity.REFUSED,
        "Text that does not look like a reference (letters and digits without spaces; of a person, at "
        "least one digit and no initial): it may be a name, so it is not shown.",
        lambda column, contract: column.type is ColumnType.REFERENCE and is_local(contract),
        _unlikely,
        lambda column, value: (
            f"{column.name} holds {a_text(value)} that does not look like a reference; it may be a "
            "name, so it is not shown."
        ),
        lambda column, value: (
            "Put a pseudonymous reference in its place: letters and digits without spaces, the same "
            "every month."
        ),
        hides_value=True,
    ),
)
