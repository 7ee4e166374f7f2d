"""The story's events, what inspectors judged, and the areas they said must improve. All invented."""

from datetime import date

from metrics.sample.writing import Files

DAY_ZERO = "E03"
# id, first day, last day, published, type, title, overall judgement, on charts, plan version after
EVENTS = (
    ("E01", "2023-02-06", "2023-02-10", "", "peer_challenge", "Peer challenge on safeguarding", "", "no", ""),
    ("E02", "2023-03-06", "", "", "reorganisation", "Temporary access team opens", "", "no", ""),
    ("E03", "2023-09-11", "2023-09-22", "2023-11-06", "inspection", "Inspection: inadequate", "inadequate", "yes", ""),
    ("E04", "2023-09-29", "", "", "board_meeting", "Shadow Improvement Board first meets", "", "no", ""),
    ("E05", "2023-10-13", "", "", "reorganisation", "Temporary access team closes", "", "no", ""),
    ("E06", "2023-10-16", "2023-10-27", "", "external_audit", "Review of 81 cases; external audits begin", "", "yes", ""),
    ("E07", "2023-11-15", "", "", "board_meeting", "Improvement Board first meets; plan agreed", "", "yes", "1"),
    ("E08", "2024-02-12", "", "2024-02-12", "improvement_notice", "Improvement notice", "", "yes", ""),
    ("E09", "2024-02-28", "", "", "board_meeting", "Plan extended beyond the inspection", "", "no", "2"),
    ("E10", "2024-03-19", "2024-03-20", "", "monitoring_visit", "First monitoring visit", "", "no", ""),
    ("E11", "2024-04-01", "", "", "definition_change", "Supervision records need both signatures", "", "yes", ""),
    ("E12", "2024-05-14", "2024-05-17", "", "peer_challenge", "First peer challenge", "", "yes", "3"),
    ("E13", "2024-07-09", "2024-07-10", "2024-08-14", "monitoring_visit", "Second monitoring visit", "", "no", ""),
    ("E14", "2024-10-15", "2024-10-18", "", "peer_challenge", "Second peer challenge", "", "yes", "4"),
    ("E15", "2024-12-03", "2024-12-04", "2025-01-15", "monitoring_visit", "Third monitoring visit", "", "no", ""),
    ("E16", "2025-01-06", "", "", "model_change", "Last of the 47 units opens", "", "no", ""),
    ("E17", "2025-06-09", "2025-06-20", "2025-08-04", "inspection", "Inspection: good", "good", "yes", ""),
)  # fmt: skip
REBASES = {
    "E11": (
        "supervision_recorded_pct",
        "Principal social worker",
        "From April 2024 a record counts as signed only when the worker and the supervisor have both "
        "signed it; before, the supervisor's signature was enough.",
    ),
}
AREAS_JUDGED = ("overall_effectiveness", "impact_of_leaders", "help_and_protection", "children_in_care", "care_leavers")  # fmt: skip
JUDGED = {
    "E03": ("inadequate", "requires_improvement", "inadequate", "requires_improvement", "requires_improvement"),
    "E17": ("good", "good", "requires_improvement", "good", "good"),
}  # fmt: skip
HELP, LEADERS, CARE, LEAVERS = "help_and_protection", "impact_of_leaders", "children_in_care", "care_leavers"  # fmt: skip
# wording, judgement area, timescale, lead role, linked indicators
AREAS = (
    ("The quality and regularity of supervision and management oversight of social workers.", LEADERS,
     "within_3_months", "Service director",
     "supervision_in_date_pct supervision_held_vs_due_pct supervision_overdue_over_30d supervision_recorded_pct"),
    ("The stability of the workforce and reliance on agency social workers.", LEADERS,
     "within_6_months", "Head of workforce",
     "agency_rate_fte vacancy_rate_fte uncovered_vacancy_rate turnover_rate_12m_fte leavers_fte_month"),
    ("The size of social workers' caseloads.", LEADERS, "within_3_months", "Service director",
     "caseload_avg caseload_over_threshold_pct"),
    ("The effectiveness of quality assurance, so that leaders know the quality of practice.", LEADERS,
     "within_3_months", "Head of quality assurance",
     "audit_good_or_better_pct audit_inadequate_pct audits_vs_plan_pct moderation_agreement_pct external_internal_gap"),
    ("The consistency of practice between teams, in East Fen in particular.", HELP, "within_6_months",
     "Service director", "audit_good_or_better_pct supervision_in_date_pct"),
    ("The quality of recording on children's files.", HELP, "within_6_months",
     "Principal social worker", "audit_theme_prevalence supervision_recorded_pct"),
    ("The quality of children's plans, so that they are specific and have contingencies.", HELP,
     "within_6_months", "Head of safeguarding", "audit_theme_prevalence audit_good_or_better_pct"),
    ("The recognition of risk, and the recording of decisions in child protection enquiries.", HELP,
     "immediately", "Head of safeguarding", "audit_inadequate_pct audit_theme_prevalence"),
    ("The support and protected caseloads of newly qualified social workers.", LEADERS,
     "within_6_months", "Principal social worker",
     "asye_supervision_in_date_pct asye_share caseload_over_threshold_pct under_2y_share"),
    ("The management grip on temporary teams and agency staff.", LEADERS, "immediately",
     "Service director", "agency_supervision_in_date_pct agency_cover_rate permanent_manager_pct"),
    ("The timeliness of permanence planning for children in care.", CARE, "within_6_months",
     "Head of children in care", "audit_theme_prevalence"),
    ("The quality and timeliness of pathway plans for care leavers.", LEAVERS, "within_6_months",
     "Head of children in care", ""),
)  # fmt: skip
CLOSED = {10: ("2024-10-18", "E14")}  # the tenth area, closed after the second peer challenge
BEGUN = date(2023, 11, 15)


def write_story(files: Files, last: date) -> None:
    """Events, judgements and areas as known on that day."""
    known = set()
    for event, start, end, published, kind, title, overall, marked, version in EVENTS:
        if date.fromisoformat(start) > last:
            continue
        known.add(event)
        indicators, owner, reason = REBASES.get(event, ("", "", ""))
        files.add(
            "events", None, event, start, end, published, kind, title, overall, marked,
            "yes" if indicators else "no", indicators, owner, reason, version,
        )  # fmt: skip
    for event, judgements in JUDGED.items():
        if event in known:
            for area, judgement in zip(AREAS_JUDGED, judgements, strict=True):
                files.add("event_judgements", None, event, area, judgement, "ilacs")
    if DAY_ZERO in known:
        _write_areas(files, last)


def _write_areas(files: Files, last: date) -> None:
    for number, (wording, area, timescale, lead, indicators) in enumerate(AREAS, start=1):
        closed, by = CLOSED.get(number, ("", ""))
        if not closed or date.fromisoformat(closed) > last:
            closed, by = "", ""
        status = "closed" if closed else "in_progress" if last >= BEGUN else "open"
        files.add(
            "areas_for_improvement", None, f"AFI{number:02d}", DAY_ZERO, "ilacs", str(number),
            wording, area, timescale, status, closed, by, lead, ";".join(indicators.split()),
        )  # fmt: skip
