"""Small tables every build starts from: the months, the working days, the code lists, the arrivals."""

import csv
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import duckdb

from metrics.model.batch import Batch
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month

CALENDAR = (date(2018, 1, 1), date(2032, 12, 31))
SATURDAY = 6


def make_reference_tables(
    connection: duckdb.DuckDBPyConnection, reference: Path, months: Sequence[Month]
) -> None:
    """Temporary tables codes, months and working_days.

    working_days numbers every calendar day by the English working days up to and including it, so
    that two days' numbers differ by the working days between them.
    """
    connection.execute(
        "create temp table codes as select list, code, label, cast(sort as integer) as sort "
        "from read_csv($file, header = true, all_varchar = true)",
        {"file": str(reference / "codes.csv")},
    )
    connection.execute(
        "create temp table months as select unnest(cast($first as date[])) as month, "
        "unnest(cast($last as date[])) as month_end",
        {
            "first": [month.first_day for month in months],
            "last": [month.last_day for month in months],
        },
    )
    holidays = _bank_holidays(reference / "bank_holidays.csv")
    first, last = CALENDAR
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    worked = (day.isoweekday() < SATURDAY and day not in holidays for day in days)
    connection.execute(
        "create temp table working_days as "
        "select unnest($days) as day, unnest($numbers) as working_day_number",
        {"days": days, "numbers": list(accumulate(int(is_worked) for is_worked in worked))},
    )


def make_arrivals(
    connection: duckdb.DuckDBPyConnection,
    contracts: Collection[Contract],
    batches: Iterable[Batch],
    months: Sequence[Month],
) -> None:
    """Temporary table received: one row per extract and month that arrived.

    Lists that are replaced whole, and lists without a month, count as arrived in every month once
    loaded. A month is part when every batch that covers it came in before the month was over; a
    month of a plan is whole whenever it came.
    """
    whole = {c.id for c in contracts if c.replaces is Replaces.ALL or c.period is None}
    plans = {c.id for c in contracts if c.looks_ahead}
    parts: dict[tuple[str, Month], bool] = {}
    for batch in batches:
        covered = months if batch.extract in whole else batch.months
        for month in covered:
            early = batch.loaded_on <= month.last_day
            part = early and batch.extract not in whole | plans
            parts[batch.extract, month] = parts.get((batch.extract, month), True) and part
    connection.execute(
        # The casts give an empty list its type: before the first month there is nothing to infer it from.
        "create temp table received as select unnest(cast($extracts as varchar[])) as extract_id, "
        "unnest(cast($months as date[])) as month, "
        "unnest(cast($parts as boolean[])) as is_part_month",
        {
            "extracts": [extract for extract, _ in parts],
            "months": [month.first_day for _, month in parts],
            "parts": list(parts.values()),
        },
    )


def _bank_holidays(file: Path) -> frozenset[date]:
    with file.open(encoding="utf-8", newline="") as rows:
        return frozenset(date.fromisoformat(row["date"]) for row in csv.DictReader(rows))
