"""The story's events and what inspectors judged. All invented."""

from dataclasses import dataclass
from datetime import date

from metrics.sample.areas import write_areas
from metrics.sample.calendar import yes_no
from metrics.sample.writing import Files

DAY_ZERO = "E03"


@dataclass(frozen=True)
class Happening:
    """An event, as the extract writes it."""

    id: str
    start: str
    type: str
    title: str
    end: str = ""
    published: str = ""
    overall: str = ""
    marked: bool = False
    version: str = ""  # of the improvement plan, from here
    rebases: str = ""
    owner: str = ""
    reason: str = ""


EVENTS = (
    Happening(
        "E01", "2023-02-06", "peer_challenge", "Peer challenge on safeguarding", end="2023-02-10"
    ),
    Happening("E02", "2023-03-06", "reorganisation", "Temporary access team opens"),
    Happening(
        "E03",
        "2023-09-11",
        "inspection",
        "Inspection: inadequate",
        end="2023-09-22",
        published="2023-11-06",
        overall="inadequate",
        marked=True,
    ),
    Happening("E04", "2023-09-29", "board_meeting", "Shadow Improvement Board first meets"),
    Happening("E05", "2023-10-31", "reorganisation", "Temporary access team closes"),
    Happening(
        "E06",
        "2023-10-16",
        "external_audit",
        "Review of 81 cases; external audits begin",
        end="2023-10-27",
        marked=True,
    ),
    Happening(
        "E07",
        "2023-11-15",
        "board_meeting",
        "Improvement Board first meets; plan agreed",
        marked=True,
        version="1",
    ),
    Happening(
        "E08",
        "2024-02-12",
        "improvement_notice",
        "Improvement notice",
        published="2024-02-12",
        marked=True,
    ),
    Happening(
        "E09", "2024-02-28", "board_meeting", "Plan extended beyond the inspection", version="2"
    ),
    Happening("E10", "2024-03-19", "monitoring_visit", "First monitoring visit", end="2024-03-20"),
    Happening(
        "E11",
        "2024-04-01",
        "definition_change",
        "Supervision records need both signatures",
        marked=True,
        rebases="supervision_recorded_pct",
        owner="Principal social worker",
        reason=(
            "From April 2024 a record counts as signed only when the worker and the supervisor "
            "have both signed it; before, the supervisor's signature was enough."
        ),
    ),
    Happening(
        "E12",
        "2024-05-14",
        "peer_challenge",
        "First peer challenge",
        end="2024-05-17",
        marked=True,
        version="3",
    ),
    Happening(
        "E13",
        "2024-07-09",
        "monitoring_visit",
        "Second monitoring visit",
        end="2024-07-10",
        published="2024-08-14",
    ),
    Happening(
        "E14",
        "2024-10-15",
        "peer_challenge",
        "Second peer challenge",
        end="2024-10-18",
        marked=True,
        version="4",
    ),
    Happening(
        "E15",
        "2024-12-03",
        "monitoring_visit",
        "Third monitoring visit",
        end="2024-12-04",
        published="2025-01-15",
    ),
    Happening("E16", "2025-01-06", "model_change", "Last of the 47 units opens"),
    Happening(
        "E17",
        "2025-06-09",
        "inspection",
        "Inspection: good",
        end="2025-06-20",
        published="2025-08-04",
        overall="good",
        marked=True,
    ),
)
AREAS_JUDGED = (
    "overall_effectiveness",
    "impact_of_leaders",
    "help_and_protection",
    "children_in_care",
    "care_leavers",
)
RI = "requires_improvement"
JUDGED = {
    "E03": ("inadequate", RI, "inadequate", RI, RI),
    "E17": ("good", "good", RI, "good", "good"),  # good overall; help and protection is not yet
}


def write_story(files: Files, last: date) -> None:
    """Events, judgements and areas as known on that day."""
    known = [event for event in EVENTS if date.fromisoformat(event.start) <= last]
    for event in known:
        files.add(
            "events", None, event.id, event.start, event.end, event.published, event.type,
            event.title, event.overall, yes_no(event.marked), yes_no(bool(event.rebases)),
            event.rebases, event.owner, event.reason, event.version,
        )  # fmt: skip
        for area, judgement in zip(AREAS_JUDGED, JUDGED.get(event.id, ()), strict=False):
            files.add("event_judgements", None, event.id, area, judgement, "ilacs")
        if event.id == DAY_ZERO:
            write_areas(files, event.id, last)
