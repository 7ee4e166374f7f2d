"""The dirty sets as folders, each a load of its own in order, and faults.csv beside them."""

import csv
from collections.abc import Iterable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from metrics.model.month import Month
from metrics.sample.council import write_sample
from metrics.sample.dirt.refused import (
    OLD_TEAM_ENDED,
    refuse_rows_of_supervision,
    refuse_rows_of_workforce,
    refused_files,
)
from metrics.sample.dirt.repaired import (
    dirty_agency,
    dirty_audits,
    dirty_supervision,
    dirty_teams,
    dirty_workforce,
    sheet_of,
)
from metrics.sample.dirt.sheet import DirtySheet, Fault, Row

CLEAN, REPAIRED, REFUSED = "1-clean-start", "2-repaired", "4-refused-rows"
FILES, RESTATED, WRONG, AGAIN = "3-refused-files", "5-restated", "6-wrong-month", "7-same-again"
MARCH, APRIL = Month(2025, 3), Month(2025, 4)
DECEMBER = Month(2024, 12)
CLEAN_MONTHS = 32  # July 2022 to February 2025
LATE_AUDITS = 6
MADE_GOOD = 3  # percentage points of March's supervision, entered late
PERIODS = {
    "workforce_snapshot": "as_at_date", "establishment": "as_at_date",
    "supervision_events": "scheduled_date", "audits": "audit_month", "audit_plan": "month",
}  # fmt: skip
WHOLE = ("agency_assignments",)


def write_dirty_sample(folder: Path, *, seed: int = 2023) -> tuple[Fault, ...]:
    """Write every set and faults.csv; the faults planted.

    Sets are loaded in the order of their names, each on top of those before it; those refused
    change nothing. All of it is synthetic.
    """
    with TemporaryDirectory() as place:
        extracts = _clean_extracts(Path(place), folder / CLEAN, seed)
    planted = [
        *_repaired(folder / REPAIRED, extracts, Random(seed)),
        *_refused_files(folder / FILES, extracts),
        *_refused_rows(folder / REFUSED, extracts, Random(seed + 1)),
        *_restated(folder / RESTATED, extracts, Random(seed + 2)),
        *_wrong_month(folder / WRONG, extracts),
        *_same_again(folder / AGAIN, folder / REPAIRED),
    ]
    _write_faults(folder / "faults.csv", planted)
    return tuple(planted)


def _clean_extracts(place: Path, start: Path, seed: int) -> dict[str, list[Row]]:
    """Every extract of the sample to April 2025 as rows; the clean start written as files."""
    start.mkdir(parents=True, exist_ok=True)
    late = {path.stem for path in write_sample(start, months=CLEAN_MONTHS, seed=seed)}
    write_sample(place, months=CLEAN_MONTHS + 2, seed=seed)
    for path in [start / "audits.csv", start / "audit_themes.csv"]:
        _hold_back(path, start)
    return {name: _read(place / f"{name}.csv") for name in late}


def _hold_back(path: Path, start: Path) -> None:
    """Leave December's last audits, and their themes, out of the start: they come in late."""
    late = set(_late_audits(_read(start / "audits.csv")))
    rows = [row for row in _read(path) if row["audit_id"] not in late]
    if path.name == "audits.csv":
        kept = {row["audit_id"] for row in rows}
        themes = _read(start / "audit_themes.csv")
        _write(start / "audit_themes.csv", [t for t in themes if t["audit_id"] in kept])
        _write(path, rows)


def _late_audits(rows: list[Row]) -> list[str]:
    december = [row["audit_id"] for row in rows if row["audit_month"] == str(DECEMBER)]
    return december[-LATE_AUDITS:]


def _of(extracts: dict[str, list[Row]], name: str, month: Month) -> list[Row]:
    column = PERIODS[name]
    return [row for row in extracts[name] if row[column].startswith(str(month))]


def _repaired(folder: Path, extracts: dict[str, list[Row]], random: Random) -> list[Fault]:
    before = _of(extracts, "workforce_snapshot", MARCH.plus(-1))
    made = {
        name: sheet_of(_of(extracts, name, MARCH) if name in PERIODS else extracts[name], random)
        for name in ("workforce_snapshot", "establishment", "supervision_events", "audits", "audit_plan",
                     "agency_assignments", "teams")
    }  # fmt: skip
    supervised = frozenset(row["worker_ref"] for row in made["supervision_events"].rows)
    dirty_workforce(made["workforce_snapshot"], before, MARCH.last_day.isoformat(), supervised)
    dirty_supervision(made["supervision_events"])
    dirty_audits(made["audits"])
    dirty_teams(made["teams"])
    dirty_agency(made["agency_assignments"])
    forms = {
        "workforce_snapshot": (";", "utf-8-sig"), "supervision_events": ("\t", "utf-16"),
        "teams": (",", "cp1252"), "agency_assignments": ("|", "utf-8"),
    }  # fmt: skip
    return _write_sheets(folder, made, forms)


def _refused_rows(folder: Path, extracts: dict[str, list[Row]], random: Random) -> list[Fault]:
    starters = _april_starters(extracts)
    old = next(t["team_code"] for t in extracts["teams"] if t["valid_to"] == OLD_TEAM_ENDED)
    made = {
        name: sheet_of(_of(extracts, name, APRIL), random)
        for name in ("workforce_snapshot", "supervision_events")
    }
    refuse_rows_of_workforce(made["workforce_snapshot"], old, starters)
    refuse_rows_of_supervision(made["supervision_events"])
    return _write_sheets(folder, made, {})


def _refused_files(folder: Path, extracts: dict[str, list[Row]]) -> list[Fault]:
    starters = _april_starters(extracts)
    april = _of(extracts, "workforce_snapshot", APRIL)
    # A starter first: whose row is spoilt there is missed by no month before.
    clean = sheet_of(sorted(april, key=lambda row: row["worker_ref"] not in starters), Random(0))
    planted: list[Fault] = []
    for file in refused_files(clean.rows, {"workforce_snapshot": clean.text()}):
        own = folder / file.name.partition(".")[0]
        own.mkdir(parents=True, exist_ok=True)
        (own / file.name).write_bytes(file.content)
        name = f"{folder.name}/{own.name}/{file.name}"
        planted.extend(
            Fault(name, row, file.column, file.rule, "the file is refused for it")
            for row in file.rows
        )
    return planted


def _april_starters(extracts: dict[str, list[Row]]) -> frozenset[str]:
    there = {row["worker_ref"] for row in _of(extracts, "workforce_snapshot", MARCH)}
    april = _of(extracts, "workforce_snapshot", APRIL)
    return frozenset(row["worker_ref"] for row in april) - there


def _restated(folder: Path, extracts: dict[str, list[Row]], random: Random) -> list[Fault]:
    """March's missed sessions found to have been held; December's last audits; March's snapshot again."""
    late = set(_late_audits(extracts["audits"]))
    march = sheet_of(_of(extracts, "supervision_events", MARCH), random)
    lost = [
        row
        for row in march.rows
        if row["status"] != "held" and row["supervision_type"] == "personal"
    ]
    for row in lost[: max(len(march.rows) * MADE_GOOD // 100, 1)]:
        row.update(status="held", held_date=row["scheduled_date"], cancel_reason="")
    snapshot = sheet_of(_of(extracts, "workforce_snapshot", MARCH), random)
    snapshot.of_file("month-restated", "March is published already")
    audits = sheet_of([row for row in extracts["audits"] if row["audit_id"] in late], random)
    made = {"supervision_events": march, "workforce_snapshot": snapshot, "audits": audits}
    return _write_sheets(folder, made, {})


def _wrong_month(folder: Path, extracts: dict[str, list[Row]]) -> list[Fault]:
    sheet = sheet_of(_of(extracts, "workforce_snapshot", APRIL), Random(0))
    folder.mkdir(parents=True, exist_ok=True)
    name = "workforce_snapshot 2025-05.csv"
    (folder / name).write_text(sheet.text(), encoding="utf-8", newline="")
    told = f"the name says May 2025, the rows are of {APRIL.label}"
    file = f"{folder.name}/{name}"
    return [
        Fault(file, None, None, "month-not-as-named", told),
        Fault(file, None, None, "month-restated", f"{APRIL.label} is published already"),
    ]


def _same_again(folder: Path, earlier: Path) -> list[Fault]:
    """A file that was loaded before, and the same bytes under another name."""
    folder.mkdir(parents=True, exist_ok=True)
    content = (earlier / "audit_plan.csv").read_bytes()
    for name in ("audit_plan.csv", "audit_plan_copy.csv"):
        (folder / name).write_bytes(content)
    return [
        Fault(f"{folder.name}/audit_plan.csv", None, None, "file-loaded-before", "loaded in March"),
        Fault(f"{folder.name}/audit_plan_copy.csv", None, None, "file-twice", "the same bytes"),
    ]


def _write_sheets(
    folder: Path, made: dict[str, DirtySheet], forms: dict[str, tuple[str, str]]
) -> list[Fault]:
    folder.mkdir(parents=True, exist_ok=True)
    planted: list[Fault] = []
    for name, sheet in made.items():
        delimiter, encoding = forms.get(name, (",", "utf-8"))
        path = folder / f"{name}.csv"
        path.write_text(sheet.text(delimiter), encoding=encoding, newline="")
        planted.extend(sheet.faults(f"{folder.name}/{name}.csv"))
    return planted


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: list[Row]) -> None:
    path.write_text(DirtySheet(rows, list(rows[0]), Random(0)).text(), encoding="utf-8", newline="")


def _write_faults(path: Path, planted: Iterable[Fault]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "row", "column", "rule", "planted"])
        for fault in planted:
            writer.writerow([fault.file, fault.row, fault.column, fault.rule, fault.planted])
