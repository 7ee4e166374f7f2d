"""Targets the Board has set, and when each came into force."""

from datetime import date

from metrics.sample.writing import Files

UP, DOWN = "higher_is_better", "lower_is_better"
COUNCIL = "Children's services plan 2022"
FIRST, REVIEW = "Improvement Board, November 2023", "Improvement Board, May 2024"
LATER = "Improvement Board, January 2025"
LATEST = "Improvement Board, June 2025"
# indicator, in force from, target, floor, stretch, direction, set by
TARGETS = (
    ("agency_rate_fte", "2022-07-01", 15, "", "", DOWN, COUNCIL),
    ("agency_rate_fte", "2024-01-01", 15, 20, 12, DOWN, FIRST),
    ("agency_rate_fte", "2024-05-01", 12, 16, 10, DOWN, REVIEW),
    ("agency_rate_fte", "2025-01-01", 10, 14, 8, DOWN, LATER),
    ("vacancy_rate_fte", "2022-07-01", 15, "", "", DOWN, COUNCIL),
    ("vacancy_rate_fte", "2024-01-01", 15, 20, 10, DOWN, FIRST),
    ("uncovered_vacancy_rate", "2024-01-01", 5, 8, 3, DOWN, FIRST),
    ("uncovered_vacancy_rate", "2025-01-01", 3, 6, 2, DOWN, LATER),
    ("inpost_fte", "2024-01-01", 265, 250, 280, UP, FIRST),
    ("turnover_rate_12m_fte", "2022-07-01", 13, "", "", DOWN, COUNCIL),
    ("turnover_rate_12m_fte", "2024-01-01", 13, 16, 11, DOWN, FIRST),
    ("absence_rate_12m", "2022-07-01", 3.5, "", "", DOWN, COUNCIL),
    ("caseload_avg", "2022-07-01", 18, "", "", DOWN, COUNCIL),
    ("caseload_avg", "2024-01-01", 17, 18.5, 16, DOWN, FIRST),
    ("caseload_avg", "2025-01-01", 16, 18, 15, DOWN, LATER),
    ("caseload_over_threshold_pct", "2024-01-01", 25, 35, 15, DOWN, FIRST),
    ("permanent_manager_pct", "2024-01-01", 85, 75, 95, UP, FIRST),
    ("supervision_in_date_pct", "2022-07-01", 85, "", "", UP, COUNCIL),
    ("supervision_in_date_pct", "2024-01-01", 90, 80, 95, UP, FIRST),
    ("supervision_held_vs_due_pct", "2024-01-01", 90, 80, 95, UP, FIRST),
    ("supervision_overdue_over_30d", "2024-01-01", 20, 40, 5, DOWN, FIRST),
    ("supervision_overdue_over_30d", "2025-01-01", 5, 15, 0, DOWN, LATER),
    ("supervision_cancelled_pct", "2024-01-01", 5, 8, 3, DOWN, FIRST),
    ("supervision_recorded_pct", "2024-04-01", 95, 85, 98, UP, REVIEW),
    ("asye_supervision_in_date_pct", "2024-01-01", 100, 90, "", UP, FIRST),
    ("agency_supervision_in_date_pct", "2024-01-01", 90, 80, 95, UP, FIRST),
    ("audit_good_or_better_pct", "2024-01-01", 40, 30, 50, UP, FIRST),
    ("audit_good_or_better_pct", "2025-01-01", 60, 50, 75, UP, LATER),
    ("audit_inadequate_pct", "2024-01-01", 10, 20, 5, DOWN, FIRST),
    ("audit_inadequate_pct", "2025-01-01", 5, 10, 2, DOWN, LATER),
    ("audits_vs_plan_pct", "2024-01-01", 90, 75, 100, UP, FIRST),
    ("audit_moderated_pct", "2024-01-01", 20, 15, 30, UP, FIRST),
    ("audit_moderated_pct", "2025-06-01", 25, 15, 30, UP, LATEST),
    ("moderation_agreement_pct", "2024-01-01", 80, 70, 90, UP, FIRST),
)


def write_targets(files: Files, last: date) -> None:
    """The targets in force, or that have been, on that day."""
    for indicator, start, target, floor, stretch, direction, meeting in TARGETS:
        if date.fromisoformat(start) <= last:
            files.add(
                "targets", None, indicator, "", start, target, floor, stretch, direction, meeting
            )
