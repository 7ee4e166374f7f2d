"""The extracts as files: opened together, written row by row, held nowhere."""

import csv
from collections.abc import Container, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from metrics.model.month import Month

COLUMNS = {
    "teams": "team_code team_name team_type district group_manager_ref valid_from valid_to "
    "successor_code",
    "workforce_snapshot": "as_at_date worker_ref post_ref team_code worker_type role "
    "is_registered_sw fte start_date end_date leaving_reason leaving_destination start_origin "
    "asye_start_date qualified_date cases_held days_lost_sickness_month absence_status "
    "absence_start_date supervisor_ref requires_supervision",
    "establishment": "as_at_date team_code role approved_fte being_recruited_fte",
    "agency_assignments": "assignment_id worker_ref team_code start_date planned_end_date "
    "end_date cover_reason job_category fte supplier_code project_team pqe_years_direct "
    "last_substantive_end_date_in_region notice_weeks reference_ok above_price_cap "
    "approved_by_dcs_ce",
    "supervision_events": "event_id worker_ref supervisor_ref supervision_type scheduled_date "
    "held_date status duration_minutes recorded_date record_signed cases_discussed cancel_reason "
    "team_code",
    "audits": "audit_id child_ref team_code worker_ref audit_month audit_date entered_date "
    "auditor_type tool_version sample_type practice_period_start practice_period_end plan_type "
    "grade_initial moderated moderation_date grade_moderated immediate_risk worker_involved "
    "family_feedback reaudit_of grade_assessment grade_planning grade_visits_direct_work "
    "grade_child_voice grade_management_oversight grade_risk_s47 grade_chronology "
    "grade_multi_agency grade_recording grade_diversity",
    "audit_plan": "month team_code auditor_type planned_count",
    "audit_themes": "audit_id theme_code direction domain severity",
    "areas_for_improvement": "afi_id event_id framework para_ref wording judgement_area timescale "
    "status closed_date closed_by_event lead_role linked_indicator_ids",
    "events": "event_id date_start date_end published_date type title overall_judgement "
    "chart_marker rebase indicator_ids owner_role reason plan_version_after",
    "event_judgements": "event_id area judgement scale",
    "targets": "indicator_id team_type valid_from target floor stretch direction set_by_meeting",
}
# Lists that are replaced whole. Months that come later bring none: they would undo what was added.
LISTS = ("teams", "areas_for_improvement", "events", "event_judgements", "targets")


class _Rows(Protocol):
    def writerow(self, row: list[object], /) -> object: ...


class Files:
    """One open file for each extract; of months from `since` on, the monthly ones alone."""

    def __init__(
        self, folder: Path, since: Month | None, stack: ExitStack, lists: Container[str]
    ) -> None:
        written = [extract for extract in COLUMNS if extract not in LISTS or extract in lists]
        self.paths = tuple(folder / f"{extract}.csv" for extract in written)
        self.since = since
        self._writers: dict[str, _Rows] = {}
        for extract, path in zip(written, self.paths, strict=True):
            opened = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._writers[extract] = csv.writer(opened, lineterminator="\n")
            self._writers[extract].writerow([*COLUMNS[extract].split(), "synthetic"])

    def add(self, extract: str, month: Month | None, *values: object) -> None:
        """Write a row of that month (None for a row of a list, which is written whole or not at all)."""
        if (
            self.since is None or month is None or month >= self.since
        ) and extract in self._writers:
            self._writers[extract].writerow([*values, "yes"])


@contextmanager
def open_files(folder: Path, since: Month | None, lists: Container[str] = LISTS) -> Iterator[Files]:
    """The file of every monthly extract and of these lists in a folder, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        yield Files(folder, since, stack, lists)


def tenths(value: int) -> str:
    """A number held in tenths, as the extracts write it."""
    whole, part = divmod(value, 10)
    return f"{whole}.{part}" if part else str(whole)
