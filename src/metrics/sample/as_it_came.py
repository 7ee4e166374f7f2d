"""The sample's extracts cut into what came with each chapter of its story: together they are the whole."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from metrics.sample.chapters import CHAPTERS, LATE, Chapter
from metrics.sample.writing import LISTS

Row = Mapping[str, str]
# The column that says which month a row is of. Themes are of their audit's month, and assignments last.
MONTH_IN = {
    "workforce_snapshot": "as_at_date",
    "establishment": "as_at_date",
    "supervision_events": "scheduled_date",
    "audits": "audit_month",
    "audit_plan": "month",
}
LASTING = "agency_assignments"
MONTHS = [str(chapter.month) for chapter in CHAPTERS]
DAYS = [chapter.day.isoformat() for chapter in CHAPTERS]


def write_chapters(whole: Path, out: Path) -> tuple[tuple[Path, ...], ...]:
    """The paths of each chapter's extracts, written into folders of their own, from the whole sample's."""
    sample = _Sample.read(whole)
    parts = {extract: _parts(sample, extract) for extract in sample.tables}
    return tuple(
        tuple(
            replace(sample.tables[extract], rows=came[number]).write(
                out / str(number) / f"{extract}.csv"
            )
            for extract, came in parts.items()
            if came[number]
        )
        for number in range(len(CHAPTERS))
    )


@dataclass(frozen=True)
class _Table:
    """An extract's rows, and its columns in their order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, path: Path) -> "_Table":
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            return cls(tuple(reader.fieldnames or ()), tuple(reader))

    def write(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        return path


@dataclass(frozen=True)
class _Sample:
    """The whole sample by extract; the month each audit is of, and the day each event was reported."""

    tables: Mapping[str, _Table]
    audit_months: Mapping[str, str]
    reported: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> "_Sample":
        tables = {path.stem: _Table.read(path) for path in sorted(folder.glob("*.csv"))}
        months = {row["audit_id"]: row["audit_month"] for row in tables["audits"].rows}
        reported = {row["event_id"]: row["published_date"] for row in tables["events"].rows}
        return cls(tables, months, reported)

    def month(self, extract: str, row: Row) -> str:
        """The month a row is of, as 2025-04."""
        if extract == "audit_themes":
            return self.audit_months[row["audit_id"]]
        return row[MONTH_IN[extract]][:7]


def _parts(sample: _Sample, extract: str) -> list[tuple[Row, ...]]:
    """What of an extract came with each chapter."""
    if extract in LISTS:
        known = [_known(sample, extract, chapter) for chapter in CHAPTERS]
        return [rows if n == 0 or rows != known[n - 1] else () for n, rows in enumerate(known)]
    rows = sample.tables[extract].rows
    if extract == LASTING:
        return [_open_in(rows, number) for number in range(len(CHAPTERS))]
    parts: list[list[Row]] = [[] for _ in CHAPTERS]
    for row in rows:
        parts[_comes_with(extract, sample.month(extract, row), row)].append(row)
    return [tuple(part) for part in parts]


def _comes_with(extract: str, month: str, row: Row) -> int:
    """The chapter that brings a row: its month's, or a later one when it was late or not written up."""
    for late in LATE:
        of_it = extract in late.extracts and month == str(late.month)
        if of_it and (not late.teams or row["team_code"] in late.teams):
            return late.chapter
    own = next(n for n, last in enumerate(MONTHS) if month <= last)
    is_last = own + 1 == len(CHAPTERS)
    return own if is_last or row.get("recorded_date", "") <= DAYS[own] else own + 1


def _open_in(rows: tuple[Row, ...], number: int) -> tuple[Row, ...]:
    """The assignments open since the chapter before, without the ends that were still to come."""
    month = CHAPTERS[number].month
    if number and month == CHAPTERS[number - 1].month:
        return ()
    since = month.first_day.isoformat() if number else ""
    until = month.last_day.isoformat()
    return tuple(
        row if row["end_date"] <= until else {**row, "end_date": ""}
        for row in rows
        if row["start_date"] <= until and (not row["end_date"] or row["end_date"] >= since)
    )


def _known(sample: _Sample, extract: str, chapter: Chapter) -> tuple[Row, ...]:
    """A list as it was known on the day of a chapter."""
    rows = sample.tables[extract].rows
    if extract == "events":
        known = (row for row in rows if _is_by(row["date_start"], chapter.day))
        return tuple(_without_report(row, chapter.day) for row in known)
    if extract == "event_judgements":
        return tuple(row for row in rows if _is_by(sample.reported[row["event_id"]], chapter.day))
    if extract == "targets":
        return tuple(row for row in rows if _is_by(row["valid_from"], chapter.month.last_day))
    return rows


def _without_report(event: Row, day: date) -> Row:
    """An event; of one whose report was not published yet what kind it was, and no judgement."""
    if _is_by(event["published_date"], day):
        return event
    kind = event["title"].partition(":")[0]
    return {**event, "title": kind, "published_date": "", "overall_judgement": ""}


def _is_by(written: str, day: date) -> bool:
    return written <= day.isoformat()
