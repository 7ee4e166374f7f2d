"""What the door did with a file, beside what is wanted of it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import pyarrow.parquet as pq

from metrics.intake import Checked, CheckedFile
from metrics.model.problem import Problem, Severity
from tests.corpus.dropping import File, Outcome, Row, Told, Wanted

KEYS = {
    "workforce_snapshot": "worker_ref",
    "teams": "team_code",
    "events": "event_id",
    "targets": "indicator_id",
    "agency_assignments": "assignment_id",
    "supervision_events": "event_id",
    "audits": "audit_id",
    "audit_plan": "team_code",
    "audit_themes": "audit_id",
    "establishment": "team_code",
    "event_judgements": "area",
    "areas_for_improvement": "afi_id",
}
MOST_LINES = 9  # of a file that is only to be read: an ordinary one has fewer than ten


def differences(wanted: Wanted, file: File, checked: Checked) -> list[str]:
    """What is not as wanted, in sentences; nothing where the door agrees, or gives the other good answer."""
    found = list(_differences(wanted, file, checked))
    if found and wanted.otherwise and not list(_differences(wanted.otherwise, file, checked)):
        return []
    return found


def _differences(wanted: Wanted, file: File, checked: Checked) -> Iterator[str]:
    happened = outcome_of(checked)
    loads = (Outcome.READ, Outcome.REPAIRED)
    if happened != wanted.outcome and not (happened in loads and wanted.outcome in loads):
        yield f"wanted: {wanted.outcome}; happened: {happened}"
    refused = {p.row for p in checked.problems if p.severity is Severity.REFUSED}
    if wanted.outcome is Outcome.ROWS_REFUSED and refused != set(wanted.rows):
        yield f"rows to refuse: {wanted.rows}; refused: {sorted(refused, key=str)}"
    if wanted.outcome is Outcome.READ and len(checked.counts) > MOST_LINES:
        yield f"{len(checked.counts)} lines about a file that is only to be read"
    for line in wanted.told:
        if not any(_says(problem, line) for problem in checked.problems):
            yield f"not told: row {line.row}, column {line.column}, words {line.words}"
    if wanted.outcome is not Outcome.FILE_REFUSED and file.shows is not None:
        yield from _other_rows(_counted(checked, file.extract), shown(wanted, file))


def outcome_of(checked: Checked) -> Outcome:
    """The gravest thing that befalls what was dropped."""
    if checked.has_errors:
        return Outcome.FILE_REFUSED
    if checked.rows_refused:
        return Outcome.ROWS_REFUSED
    if checked.large_changes:
        return Outcome.ASKED
    return Outcome.REPAIRED if any(p.after for p in checked.problems) else Outcome.READ


def _says(problem: Problem, line: Told) -> bool:
    if line.row not in (None, problem.row) or line.column not in (None, problem.column):
        return False
    parts = (problem.file, problem.value, problem.message, problem.mend, problem.after)
    said = " ".join(part for part in parts if part)
    return all(re.search(word, said, re.IGNORECASE) for word in line.words)


def shown(wanted: Wanted, file: File) -> list[Row]:
    """The rows that should count."""
    key = KEYS[file.extract]
    return [
        {
            column: wanted.values.get((str(row.get(key)), column), value)
            for column, value in row.items()
        }
        for row in file.shows or ()
    ]


def _counted(checked: Checked, extract: str) -> list[Row]:
    """The typed rows of every file of an extract, with the names of the contract."""
    files = [file for file in checked.files if file.contract_id == extract]
    return [row for file in files for row in _typed(file)]


def _typed(file: CheckedFile) -> list[Row]:
    if file.typed_path is None or not file.typed_path.exists():
        return []
    rows: list[Row] = pq.read_table(file.typed_path).to_pylist()
    return rows


def _other_rows(counted: Sequence[Row], shown: Sequence[Row]) -> Iterator[str]:
    if not shown:
        return
    columns = list(shown[0])
    have = sorted((tuple(_plain(row.get(c)) for c in columns) for row in counted), key=repr)
    want = sorted((tuple(_plain(row[c]) for c in columns) for row in shown), key=repr)
    extra, lost = [r for r in have if r not in want], [r for r in want if r not in have]
    for row in lost[:3]:
        near = min(
            extra,
            key=lambda other: sum(a != b for a, b in zip(row, other, strict=True)),
            default=None,
        )
        if near is None:
            yield f"not counted: {dict(zip(columns, row, strict=True))}"
        else:
            pairs = zip(columns, row, near, strict=True)
            yield f"of {row[:2]}: " + "; ".join(
                f"{c} should be {a!r}, is {b!r}" for c, a, b in pairs if a != b
            )
    if len(have) != len(want):
        yield f"rows that should count: {len(want)}; counted: {len(have)}"


def _plain(value: object) -> object:
    if isinstance(value, Decimal | float | int) and not isinstance(value, bool):
        return round(float(value), 9)
    return value.isoformat()[:10] if isinstance(value, date) else value
