"""Cells that the door repairs or warns of. Nearly all say the same as before, in other words."""

from metrics.sample.dirt.planting import Planter, Planting, Where
from metrics.sample.dirt.spellings import (
    always,
    at_midnight,
    decimal_comma,
    dotted,
    hours_in_words,
    hyphened,
    in_words,
    month_in_full,
    month_named,
    percent,
    serial,
    slashed,
    slashed_short,
    two_digits,
    two_digits_padded,
)


def where(**wanted: str) -> Where:
    """Rows in which these columns hold these values."""
    return lambda cells: all(cells[column] == value for column, value in wanted.items())


SNAPSHOT = (
    Planting("fte-percent", "fte", (percent, percent, percent)),
    Planting("fte-hours", "fte", (hours_in_words,)),
    Planting("number-decimal-comma", "fte", (decimal_comma, decimal_comma)),
    Planting("number-with-words", "fte", (in_words, in_words)),
    Planting(
        "date-filler",
        "end_date",
        (always("31/12/9999"), always("01/01/1900"), always("1900-01-00"), always("00/01/1900")),
        in_empty_cells=True,
    ),
    Planting("code-alias", "role", (always("Social worker"),), where(role="case_holder")),
)
ESTABLISHMENT = (
    Planting("date-excel-serial", "as_at_date", (serial, serial)),
    Planting("code-alias", "role", (always("5"), always("5")), where(role="case_holder")),
    Planting("code-alias", "role", (always("Team manager"),), where(role="first_line_manager")),
)
AGENCY = (
    Planting("text-as-formula", "supplier_code", (always('="SUP3"'), always('="SUP4"'))),
    Planting("text-apostrophe", "supplier_code", (always("'SUP3"),)),
    Planting("character-invisible", "supplier_code", (always("SUP\u00ad3"),)),
    Planting("value-not-given", "pqe_years_direct", (always("n/a"), always("unknown"))),
)
SESSIONS = (
    Planting("date-day-first", "recorded_date", (slashed, slashed_short, hyphened, dotted)),
    Planting("date-day-first", "held_date", (slashed, slashed_short)),
    Planting("date-day-first", "scheduled_date", (slashed, hyphened)),
    Planting("date-two-digit-year", "recorded_date", (two_digits, two_digits_padded)),
    Planting("date-two-digit-year", "held_date", (two_digits,)),
    Planting("date-month-name", "recorded_date", (month_named, month_in_full)),
    Planting("date-month-name", "scheduled_date", (month_named, month_in_full)),
    Planting("date-with-time", "held_date", (at_midnight, at_midnight, at_midnight)),
    Planting("date-excel-serial", "recorded_date", (serial, serial)),
    Planting("date-excel-serial", "held_date", (serial,)),
    Planting("value-withheld", "duration_minutes", (always("<5"), always("c"), always("*"))),
    Planting(
        "value-not-given",
        "duration_minutes",
        (always("-"), always("n/a"), always("tbc"), always("unknown"), always("none")),
    ),
    Planting("code-alias", "status", (always("Completed"),), where(status="held")),
)
AUDITS = (
    Planting(
        "code-alias",
        "grade_initial",
        (
            always("RI"),
            always("Req Imp"),
            always("Requires Improvement to be Good"),
            always("3"),
        ),
        where(grade_initial="requires_improvement"),
    ),
    Planting(
        "code-alias",
        "grade_initial",
        (always("Good with outstanding features"),),
        where(grade_initial="good"),
    ),
)


def respell_harmlessly(planter: Planter) -> None:
    """Case, space and a prefix that orders a list: read, and not worth a word."""
    planter.respell(
        "role", (always("Case Holder"), always(" case-holder ")), where(role="case_holder")
    )
    planter.respell(
        "is_registered_sw",
        (always("Y"), always("TRUE"), always("1"), always("a) Yes")),
        where(is_registered_sw="yes"),
    )
    planter.respell("fte", (lambda fte: f" {fte} ", lambda fte: f"{fte}.0"), where(fte="1"))
