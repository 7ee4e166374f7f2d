"""A month with rows that are refused, and the files that are refused whole."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from metrics.sample.dirt.sheet import DirtySheet, Row

OLD_TEAM_ENDED = "2024-04-07"  # the day before the units' renaming took effect
SMALL_PART = Decimal("0.15")  # of a team


@dataclass(frozen=True)
class RefusedFile:
    """A file refused whole for one reason."""

    name: str
    content: bytes
    rule: str
    rows: tuple[int | None, ...] = (None,)
    column: str | None = None


def refuse_rows_of_workforce(sheet: DirtySheet, old_team: str, starters: frozenset[str]) -> None:
    """One row for each way of being refused, none so large a part of its team that the team moves."""
    teams: dict[str, Decimal] = defaultdict(Decimal)
    for row in sheet.rows:
        teams[row["team_code"]] += Decimal(row["fte"])

    def small(row: Row) -> bool:
        return Decimal(row["fte"]) <= teams[row["team_code"]] * SMALL_PART

    def plant(rule: str, column: str, cell: str, where: Callable[[Row], bool] = small) -> None:
        sheet.plant(rule, column, cell, where=lambda row: small(row) and where(row))

    plant("number-unreadable", "fte", "full")
    plant("number-out-of-range", "days_lost_sickness_month", "45")
    plant("code-unknown", "role", "wizard")
    plant("date-unreadable", "start_date", "2025-02-30")
    plant("value-missing", "team_code", "")
    plant("team-unknown", "team_code", "ZZ99")
    plant("team-not-there-then", "team_code", old_team)
    plant("boolean-unreadable", "is_registered_sw", "perhaps")
    plant("integer-unreadable", "cases_held", "12.5", lambda row: bool(row["cases_held"]))
    plant("end-before-start", "end_date", "1999-12-31", lambda row: not row["end_date"])
    plant("date-in-future", "qualified_date", "2031-01-01")
    sheet.plant(
        "reference-scientific",
        "worker_ref",
        "1.23E+05",
        where=lambda r: r["worker_ref"] in starters,
    )
    merged = dict(sheet.rows[0]) | {"as_at_date": "", "worker_ref": "", "post_ref": ""}
    sheet.add("key-empty", merged, None)


def refuse_rows_of_supervision(sheet: DirtySheet) -> None:
    """Sessions that cannot be read."""
    held = lambda r: r["status"] == "held"  # noqa: E731 - read twice below
    sheet.plant("held-without-date", "held_date", "", where=held)
    sheet.plant("date-unreadable", "held_date", "31/04/2025", where=held)
    sheet.plant("code-unknown", "status", "lunch")


def refused_files(workforce: list[Row], texts: Mapping[str, str]) -> list[RefusedFile]:
    """One file for each reason to refuse a whole file."""
    snapshot = texts["workforce_snapshot"]
    header, once, rest = snapshot.split("\n", 2)
    first = workforce[0]
    broken = snapshot.replace(
        f",{first['fte']},{first['start_date']}", f",#REF!,{first['start_date']}", 1
    )
    month_first = snapshot.replace(first["start_date"], "03/25/2020", 1)
    personal = snapshot.replace(f",{first['worker_ref']},", ",QQ123456C,", 1)
    twice = "\n".join([header, once, once, rest])
    future = f"{header}\n{once.replace(first['as_at_date'], '2031-01-31')}\n"
    key = "as_at_date, worker_ref, post_ref"
    return [
        RefusedFile("nothing.csv", b"", "file-empty"),
        RefusedFile("header-only.csv", f"{header}\n".encode(), "no-rows", (1,)),
        RefusedFile("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "not-a-table"),
        RefusedFile("menu.csv", b"dish,price\nsoup,3\n", "file-unknown"),
        RefusedFile(
            "no-fte.csv",
            snapshot.replace(",fte,", ",weight,", 1).encode(),
            "column-missing",
            (1,),
            "fte",
        ),
        RefusedFile("error.csv", broken.encode(), "excel-error", (2,), "fte"),
        RefusedFile(
            "month-first.csv", month_first.encode(), "date-month-first", (2,), "start_date"
        ),
        RefusedFile("personal.csv", personal.encode(), "personal-data-cell", (2,), "worker_ref"),
        RefusedFile("twice.csv", twice.encode(), "key-repeated", (2, 3), key),
        RefusedFile("future.csv", future.encode(), "period-in-future", (2,), "as_at_date"),
    ]
