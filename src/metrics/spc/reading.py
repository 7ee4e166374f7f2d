"""CSV files into series for the SPC steps, or a list of everything that is wrong with them."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from metrics.spc.cells import MISSING, Faults, Row, read_day, read_rows, stop_if_any
from metrics.spc.series import DIRECTIONS, SpcOptions, SpcSeries, SpcValue

LEAST_FIX = 12
LARGEST_FIX = 10**9  # far beyond any series: fixing after more points than there are does nothing
OPTIONS = (
    "improvement_direction",
    "target",
    "screen_outliers",
    "fix_after_n_points",
    "rebase_dates",
)


def read_series(file: Path, cases: Path | None = None) -> tuple[SpcSeries, ...]:
    """Every series of a file, in the order in which they first appear.

    Options are read from the cases file where it has the column, else from the series' own rows.
    Raises MetricsError listing every fault of both files.
    """
    faults = Faults(file)
    rows = read_rows(file, ("date", "value"), faults)
    told, case_faults = _cases(cases) if cases else ({}, Faults(file))
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(_case_of(row), []).append(row)
    if cases:
        _all_told(grouped, told, cases)
    made = [_series(id_, group, told.get(id_)) for id_, group in grouped.items()]
    stop_if_any([*faults.listed, *case_faults.listed])
    return tuple(made)


def _cases(file: Path) -> tuple[dict[str, Row], Faults]:
    """The rows of a cases file by case, and its faults: more may be found when they are read."""
    faults = Faults(file)
    told: dict[str, Row] = {}
    for row in read_rows(file, ("case_id",), faults):
        id_ = _case_of(row)
        if id_ in told:
            row.fault(
                "case_id", f"one row per case; row {told[id_].number} has it too", "Keep one."
            )
        told.setdefault(id_, row)
    return told, faults


def _all_told(grouped: Mapping[str, list[Row]], told: Mapping[str, Row], cases: Path) -> None:
    for id_, rows in grouped.items():
        if id_ not in told:
            rows[0].fault("case_id", f"a case of {cases.name}", f"Add the case to {cases.name}.")


def _case_of(row: Row) -> str:
    if "case_id" in row.cells and not row.text("case_id"):
        row.fault("case_id", "the name of a series", "Name the series this row belongs to.")
    return row.text("case_id")


def _series(id_: str, rows: list[Row], told: Row | None) -> SpcSeries:
    sources = dict.fromkeys(OPTIONS, rows[0])
    for option in OPTIONS:
        if told is not None and option in told.cells:
            sources[option] = told
        else:
            _same_throughout(option, rows)
    options = _options(sources)
    target = "" if options.target is None else sources["target"].text("target")
    return SpcSeries(id_, _values(rows, options.rebase_dates), options, target)


def _same_throughout(option: str, rows: Iterable[Row]) -> None:
    first, *others = rows
    for row in others:
        if row.text(option) != first.text(option):
            row.fault(
                option,
                f"{first.text(option)!r} as in row {first.number}",
                "Repeat one choice on every row of a series.",
            )


def _options(sources: Mapping[str, Row]) -> SpcOptions:
    direction = sources["improvement_direction"].text("improvement_direction") or "increase"
    if direction not in DIRECTIONS:
        sources["improvement_direction"].fault(
            "improvement_direction", f"one of {', '.join(DIRECTIONS)}", "Say which way is better."
        )
    return SpcOptions(
        improvement_direction=direction,
        target=sources["target"].number_in(
            "target", "Write the target as a number, or leave it out."
        ),
        screen_outliers=sources["screen_outliers"].flag_in("screen_outliers", True),
        fix_after_n_points=_fix(sources["fix_after_n_points"]),
        rebase_dates=_rebase_dates(sources["rebase_dates"]),
    )


def _fix(row: Row) -> int | None:
    mend = f"Fix limits after {LEAST_FIX} points or more, or leave it out."
    number = row.number_in("fix_after_n_points", mend)
    if number is None:
        return None
    if number < LEAST_FIX:
        row.fault("fix_after_n_points", f"{LEAST_FIX} or more", mend)
    return int(min(number, LARGEST_FIX))


def _rebase_dates(row: Row) -> frozenset[date]:
    text = row.text("rebase_dates")
    if text.lower() in MISSING:
        return frozenset()
    days = [read_day(part.strip()) for part in text.split(";")]
    if None in days:
        row.fault(
            "rebase_dates", "dates as 2025-06-30, parted by semicolons", "Write every date so."
        )
    return frozenset(day for day in days if day is not None)


def _values(rows: list[Row], rebase_dates: frozenset[date]) -> tuple[SpcValue, ...]:
    seen: dict[date, int] = {}
    values: list[SpcValue] = []
    for place, row in enumerate(rows, start=1):
        value = row.number_in(
            "value", "Correct the value, or leave the cell empty if it is missing."
        )
        rebase = row.flag_in("rebase", False)
        day = row.day_in("date")
        if day is None:
            continue
        if day in seen:
            row.fault(
                "date",
                f"one row per date in a series; row {seen[day]} has this date too",
                "Keep one of the two rows, or tell the series apart by case_id.",
            )
        seen.setdefault(day, row.number)
        shown = "NA" if value is None else row.text("value")
        values.append(SpcValue(day, value, rebase or day in rebase_dates, place, shown))
    return tuple(sorted(values, key=lambda each: each.day))
