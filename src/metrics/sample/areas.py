"""The areas inspectors said must improve in September 2023, and the measures that speak to each."""

from dataclasses import dataclass
from datetime import date

from metrics.sample.writing import Files


@dataclass(frozen=True)
class Concern:
    """An area for improvement, as the extract writes it."""

    wording: str
    judgement_area: str
    timescale: str
    lead: str
    indicators: tuple[str, ...]


AREAS = (
    Concern(
        "The quality and regularity of supervision and management oversight of social workers.",
        "impact_of_leaders",
        "within_3_months",
        "Service director",
        (
            "supervision_in_date_pct",
            "supervision_held_vs_due_pct",
            "supervision_overdue_over_30d",
            "supervision_recorded_pct",
        ),
    ),
    Concern(
        "The stability of the workforce and reliance on agency social workers.",
        "impact_of_leaders",
        "within_6_months",
        "Head of workforce",
        (
            "agency_rate_fte",
            "vacancy_rate_fte",
            "uncovered_vacancy_rate",
            "turnover_rate_12m_fte",
            "leavers_fte_month",
        ),
    ),
    Concern(
        "The size of social workers' caseloads.",
        "impact_of_leaders",
        "within_3_months",
        "Service director",
        ("caseload_avg", "caseload_over_threshold_pct"),
    ),
    Concern(
        "The effectiveness of quality assurance, so that leaders know the quality of practice.",
        "impact_of_leaders",
        "within_3_months",
        "Head of quality assurance",
        (
            "audit_good_or_better_pct",
            "audit_inadequate_pct",
            "audits_vs_plan_pct",
            "moderation_agreement_pct",
            "external_internal_gap",
        ),
    ),
    Concern(
        "The consistency of practice between teams, in East Fen in particular.",
        "help_and_protection",
        "within_6_months",
        "Service director",
        (
            "supervision_in_date_pct",
            "supervision_in_date_pct@East Fen",
            "supervision_in_date_pct@districts",
            "supervision_held_vs_due_pct",
            "supervision_held_vs_due_pct@East Fen",
            "supervision_held_vs_due_pct@districts",
            "audit_good_or_better_pct",
            "audit_good_or_better_pct@districts",
        ),
    ),
    Concern(
        "The quality of recording on children's files.",
        "help_and_protection",
        "within_6_months",
        "Principal social worker",
        ("audit_theme_prevalence:recording_not_up_to_date", "supervision_recorded_pct"),
    ),
    Concern(
        "The quality of children's plans, so that they are specific and have contingencies.",
        "help_and_protection",
        "within_6_months",
        "Head of safeguarding",
        (
            "audit_theme_prevalence:plan_not_specific",
            "audit_theme_prevalence:contingency_plan_missing",
        ),
    ),
    Concern(
        "The recognition of risk, and the recording of decisions in child protection enquiries.",
        "help_and_protection",
        "immediately",
        "Head of safeguarding",
        ("audit_inadequate_pct", "audit_theme_prevalence:risk_decision_not_recorded"),
    ),
    Concern(
        "The support and protected caseloads of newly qualified social workers.",
        "impact_of_leaders",
        "within_6_months",
        "Principal social worker",
        (
            "asye_supervision_in_date_pct",
            "asye_share",
            "caseload_over_threshold_pct",
            "under_2y_share",
        ),
    ),
    Concern(
        "The management grip on temporary teams and agency staff.",
        "impact_of_leaders",
        "immediately",
        "Service director",
        ("agency_supervision_in_date_pct", "agency_cover_rate", "permanent_manager_pct"),
    ),
    Concern(
        "The timeliness of permanence planning for children in care.",
        "children_in_care",
        "within_6_months",
        "Head of children in care",
        ("audit_theme_prevalence:drift",),
    ),
    Concern(
        "The quality and timeliness of pathway plans for care leavers.",
        "care_leavers",
        "within_6_months",
        "Head of children in care",
        (),
    ),
)
CLOSED = {10: ("2024-10-18", "E14")}  # the tenth area, closed by the second peer challenge
BEGUN = date(2023, 11, 15)  # when the Board agreed its plan


def write_areas(files: Files, event: str, last: date) -> None:
    """The areas as they stood on that day."""
    for number, area in enumerate(AREAS, start=1):
        closed, by = CLOSED.get(number, ("", ""))
        if not closed or date.fromisoformat(closed) > last:
            closed, by = "", ""
        status = "closed" if closed else "in_progress" if last >= BEGUN else "open"
        files.add(
            "areas_for_improvement", None, f"AFI{number:02d}", event, "ilacs", str(number),
            area.wording, area.judgement_area, area.timescale, status, closed, by, area.lead,
            ";".join(area.indicators),
        )  # fmt: skip
