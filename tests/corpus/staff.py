"""Invented people of an invented council, as the contract means them, and how files spell them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from tests.corpus.dropping import Row

JUNE = date(2025, 6, 30)
TEAMS: tuple[Row, ...] = tuple(
    {
        "team_code": code,
        "team_name": name,
        "team_type": kind,
        "district": district,
        "valid_from": date(2020, 4, 1),
        "valid_to": None,
    }
    for code, name, kind, district in (
        ("NF01", "North Fen Assessment", "assessment_access", "North Fen"),
        ("NF02", "North Fen Safeguarding", "safeguarding", "North Fen"),
        ("EF01", "East Fen Assessment", "assessment_access", "East Fen"),
        ("EF02", "East Fen Safeguarding", "safeguarding", "East Fen"),
        ("CI01", "City Children in Care", "children_in_care", "City"),
        ("LC01", "Leaving Care", "care_leavers", None),
    )
)
CODES = [str(team["team_code"]) for team in TEAMS]
STARTS = [
    date(2019, 3, 4),
    date(2021, 9, 13),
    date(2023, 1, 9),
    date(2016, 11, 28),
    date(2024, 5, 7),
]
SHARES = [1.0, 0.8, 1.0, 0.6, 1.0, 0.5, 0.9]
CASES = [17, 14, 21, 0, 12, 9, 18]


def worker(number: int) -> dict[str, object]:
    """One worker at the end of June 2025, the same each time."""
    manages = number % 7 == 4
    return {
        "as_at_date": JUNE,
        "worker_ref": f"W{number:04}",
        "team_code": CODES[number % len(CODES)],
        "worker_type": "employee",
        "role": "first_line_manager" if manages else "case_holder",
        "is_registered_sw": True,
        "fte": SHARES[number % len(SHARES)],
        "start_date": STARTS[number % len(STARTS)],
        "end_date": None,
        "cases_held": 0 if manages else CASES[number % len(CASES)],
    }


def staff(count: int = 6, first: int = 1) -> list[dict[str, object]]:
    """Workers one after the other."""
    return [worker(number) for number in range(first, first + count)]


def changed(rows: Sequence[Row], *changes: tuple[int, str, object]) -> list[dict[str, object]]:
    """The rows with some cells changed: (which row, from 0; column; value)."""
    result = [dict(row) for row in rows]
    for index, column, value in changes:
        result[index][column] = value
    return result


def all_with(rows: Sequence[Row], **values: object) -> list[dict[str, object]]:
    """The rows, each with these values."""
    return [{**row, **values} for row in rows]


Spell = Callable[[str, object], object]


def plain(_: str, value: object) -> object:
    """As the contract itself writes it, as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def typed(_: str, value: object) -> object:
    """As a spreadsheet holds it: dates and numbers as such."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def dated(form: str) -> Spell:
    """As text, with dates in one form of strftime."""
    return lambda column, value: (
        value.strftime(form) if isinstance(value, date) else plain(column, value)
    )


def grid(
    rows: Sequence[Row], spell: Spell = plain, headers: Mapping[str, str] | None = None
) -> list[list[object]]:
    """A header and the rows, each cell spelled; headers may be called otherwise."""
    names = list(rows[0])
    called = headers or {}
    return [
        [called.get(name, name) for name in names],
        *[[spell(name, row[name]) for name in names] for row in rows],
    ]


def put(cells: list[list[object]], *changes: tuple[int, str, object]) -> list[list[object]]:
    """The grid with cells as they stand in the file: (spreadsheet row, header, what is written)."""
    result = [list(row) for row in cells]
    for row, header, value in changes:
        result[row - 1][result[0].index(header)] = value
    return result
