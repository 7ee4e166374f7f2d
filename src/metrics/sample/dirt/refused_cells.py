"""Cells for which a row is refused: what was meant cannot be told from what is written."""

from metrics.sample.dirt.extract import Cells
from metrics.sample.dirt.planting import Planting
from metrics.sample.dirt.repairable_cells import where
from metrics.sample.dirt.spellings import always

EXCEL_ERRORS = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!")
NOT_SOCIAL_WORK = ("unqualified", "clinician", "unit_coordinator", "personal_adviser")


def _not_counted(cells: Cells) -> bool:
    """Posts that vacancies are not counted of, so that without one no team is over its posts."""
    return cells["role"] in NOT_SOCIAL_WORK


def _closed(cells: Cells) -> bool:
    return bool(cells["end_date"])


def _held(cells: Cells) -> bool:
    return cells["status"] == "held"


# Of the snapshot: column, rule, and what is written.
CASUALS = (
    ("fte", "number-out-of-range", "55"),
    ("fte", "number-out-of-range", "0"),
    ("fte", "number-unreadable", "full time"),
    ("fte", "value-missing", ""),
    ("fte", "value-missing", "tbc"),
    ("worker_type", "value-missing", ""),
    ("role", "code-unknown", "Wizard"),
    ("is_registered_sw", "boolean-unreadable", "maybe"),
    ("qualified_date", "date-unreadable", "31/04/2019"),
    ("qualified_date", "date-in-future", "2099-07-01"),
    ("end_date", "end-before-start", "2025-04-02"),
    ("team_code", "team-unknown", "ZZ99"),
    ("team_code", "team-not-there-then", "CIL2"),
    ("cases_held", "number-out-of-range", "-1"),
    ("cases_held", "integer-unreadable", "7.5"),
)
ESTABLISHMENT = (
    Planting("code-unknown", "role", (always("Wizard"), always("12")), _not_counted),
    Planting("number-unreadable", "approved_fte", (always("three"),), _not_counted),
    Planting("value-missing", "approved_fte", (always(""), always("n/a")), _not_counted),
    Planting("number-out-of-range", "approved_fte", (always("5000"),), _not_counted),
)
AGENCY = (
    Planting("end-before-start", "end_date", (always("2019-01-01"),), _closed),
    Planting("number-out-of-range", "fte", (always("41"),), _closed),
    Planting("reference-formula", "supplier_code", (always("=SUP3"), always("@SUP3")), _closed),
    Planting("character-look-alike", "supplier_code", (always("S\u0421P3"),), _closed),
    Planting("code-unknown", "cover_reason", (always("Holiday"),), _closed),
)
PLAN = (
    Planting("integer-unreadable", "planned_count", (always("a few"),)),
    Planting("number-out-of-range", "planned_count", (always("5000"),)),
    Planting("month-unreadable", "month", (always("Quarter 1"),)),
)
SESSIONS = (
    Planting("value-missing", "status", (always(""), always("*"), always("tbc"))),
    Planting("value-missing", "worker_ref", (always("n/a"),)),
    # A number and an address that belong to nobody.
    Planting("personal-data-cell", "worker_ref", (always("QQ123456C"),)),
    Planting("personal-data-cell", "supervisor_ref", (always("a.person@example.invalid"),)),
    Planting("reference-unlikely", "supervisor_ref", (always("A Person"),)),
    Planting("code-unknown", "status", (always("Postponed"), always("Chased"))),
    Planting("code-unknown", "supervision_type", (always("Coffee"),)),
    Planting(
        "date-unreadable",
        "recorded_date",
        (always("31/02/2025"), always("2025-13-01"), always("soon"), always("30 Febtober 2025")),
    ),
    Planting("date-unreadable", "held_date", (always("yesterday"),), _held),
    Planting("date-in-future", "recorded_date", (always("2099-04-05"), always("2099-05-01"))),
    Planting("held-without-date", "held_date", (always(""), always("")), _held),
    Planting("excel-error", "duration_minutes", tuple(always(error) for error in EXCEL_ERRORS)),
    Planting("integer-unreadable", "duration_minutes", (always("an hour"), always("45 minutes"))),
    Planting("number-out-of-range", "duration_minutes", (always("6000"), always("-60"))),
    Planting("boolean-unreadable", "record_signed", (always("perhaps"), always("half"))),
    Planting("reference-scientific", "worker_ref", (always("1.23E+05"), always("4E+05"))),
    Planting("reference-scientific", "supervisor_ref", (always("1.2E+05"),)),
    Planting("team-unknown", "team_code", (always("ZZ99"), always("City"))),
    Planting("team-not-there-then", "team_code", (always("CIL2"), always("NFL1"))),
)
AUDITS = (
    Planting("code-unknown", "grade_initial", (always("Splendid"),)),
    Planting("value-missing", "sample_type", (always(""),)),
    Planting("month-unreadable", "audit_month", (always("Spring"),)),
    Planting("practice-period-backwards", "practice_period_end", (always("2019-01-31"),)),
    Planting(
        "moderated-grade-without-moderation",
        "grade_moderated",
        (always("good"),),
        where(moderated="no"),
        in_empty_cells=True,
    ),
)
THEMES = (
    Planting("audit-unknown", "audit_id", (always("C99998"), always("C99999"))),
    Planting("code-unknown", "theme_code", (always("late_lunch"), always("handwriting"))),
    Planting("number-out-of-range", "severity", (always("9"),)),
    Planting("integer-unreadable", "severity", (always("very"),)),
)
