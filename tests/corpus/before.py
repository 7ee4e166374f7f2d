"""What is published before a file is dropped: the council of May 2025, and the lists it keeps."""

import atexit
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from metrics.home import Archive
from metrics.intake import Source
from metrics.model.contract import Contract
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from tests.corpus.dropping import Row
from tests.corpus.staff import TEAMS, all_with, grid, staff
from tests.corpus.writing import text
from tests.door import HOME, beside, keep, knock

INDICATORS = {
    "agency_rate_fte": "percent",
    "caseload_avg": "cases",
    "supervision_in_date_pct": "percent",
    "vacancy_rate_fte": "percent",
}
COUNTED_FROM = "E03"  # the event that months are counted from
MAY = date(2025, 5, 31)
WORKERS = 40
EVENTS: Sequence[Row] = [
    {"event_id": ref, "date_start": day, "type": kind, "title": title}
    for ref, day, kind, title in (
        ("E01", date(2023, 2, 6), "peer_challenge", "Peer challenge"),
        ("E02", date(2023, 9, 4), "reorganisation", "Access teams joined"),
        ("E03", date(2024, 3, 11), "inspection", "Inspection"),
        ("E04", date(2024, 5, 14), "improvement_notice", "Improvement notice"),
        ("E05", date(2024, 7, 9), "board_meeting", "First Improvement Board"),
        ("E06", date(2025, 2, 3), "monitoring_visit", "First monitoring visit"),
    )
]
TARGETS: Sequence[Row] = [
    {"indicator_id": measure, "valid_from": day, "target": target, "direction": direction}
    for measure, day, target, direction in (
        ("agency_rate_fte", date(2024, 4, 1), 15, "lower_is_better"),
        ("agency_rate_fte", date(2025, 4, 1), 12, "lower_is_better"),
        ("caseload_avg", date(2024, 4, 1), 16, "lower_is_better"),
        ("supervision_in_date_pct", date(2024, 4, 1), 90, "higher_is_better"),
        ("vacancy_rate_fte", date(2024, 4, 1), 14, "lower_is_better"),
    )
]
AREAS: Sequence[Row] = [
    {
        "afi_id": "AFI01",
        "event_id": "E03",
        "framework": "ilacs",
        "wording": "The regularity of supervision.",
        "judgement_area": "impact_of_leaders",
        "status": "in_progress",
        "linked_indicator_ids": "supervision_in_date_pct",
    }
]
LISTS = {
    "teams": TEAMS,
    "events": EVENTS,
    "targets": TARGETS,
    "areas_for_improvement": AREAS,
    "workforce_snapshot": all_with(staff(WORKERS), as_at_date=MAY),
}

MAY_SESSIONS: Sequence[Row] = [
    {
        "event_id": f"S{number:04}",
        "worker_ref": f"W{number:04}",
        "supervision_type": "personal",
        "scheduled_date": date(2025, 5, 6),
        "held_date": date(2025, 5, 6),
        "status": "held",
        "duration_minutes": 60,
        "team_code": "NF01",
    }
    for number in range(1, 11)
]
AUDITS: Sequence[Row] = [
    {
        "audit_id": f"A{number:04}",
        "child_ref": f"K{number:04}",
        "team_code": "NF01",
        "audit_month": date(2025, 5, 1),
        "audit_date": date(2025, 5, 12),
        "auditor_type": "qa_team",
        "sample_type": "random",
        "grade_initial": "good",
        "moderated": False,
    }
    for number in range(1, 11)
]


@cache
def definitions() -> tuple[Mapping[str, Contract], Codes]:
    """Contracts and codes of the repository."""
    return load_contracts(HOME.contracts), load_codes(HOME.reference)


def published(lists: Mapping[str, Sequence[Row]]) -> Archive:
    """An archive in which these rows are published; kept until the tests are over."""
    folder = Path(mkdtemp(prefix="corpus-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    archive = Archive(folder)
    sources = [Source(f"{name}.csv", text(grid(rows))) for name, rows in lists.items()]
    checked = knock(sources, beside(*definitions(), MAY, indicators=INDICATORS))
    assert not checked.is_refused, checked.problems
    keep(archive, checked.files)
    return archive


@cache
def council() -> Archive:
    """The lists and May's workforce."""
    return published(LISTS)


@cache
def council_with_events() -> Archive:
    """The lists and May's workforce, sessions and audits."""
    return published({**LISTS, "supervision_events": MAY_SESSIONS, "audits": AUDITS})


@cache
def teams_alone() -> Archive:
    """A council that has loaded its teams and nothing else."""
    return published({"teams": TEAMS})


@cache
def nothing() -> Archive:
    """A council before its first load."""
    return Archive(Path("nowhere"))
