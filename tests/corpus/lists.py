"""Lists beside what is published: what would take much away asks, what is ordinary does not."""

from datetime import date

from tests.corpus.before import AREAS, EVENTS, TARGETS
from tests.corpus.dropping import (
    File,
    Published,
    asked,
    drop,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.months import dropped
from tests.corpus.staff import TEAMS, changed, grid, plain, put
from tests.corpus.writing import text


@drop(
    asked(
        "Half the teams are gone.",
        told(None, None, "3|team", "NF02|EF02|CI01|LC01"),
    )
)
def list_of_teams_halved() -> File:
    return dropped("teams", TEAMS[:3])


@drop(asked("One team is gone to which published rows point.", told(None, None, "LC01")))
def list_of_teams_without_one_that_is_named() -> File:
    return dropped("teams", TEAMS[:5])


@drop(read("A team more."))
def list_of_teams_with_one_more() -> File:
    new = {
        **TEAMS[0],
        "team_code": "NF03",
        "team_name": "North Fen Children",
        "valid_from": date(2025, 7, 1),
    }
    return dropped("teams", [*TEAMS, new])


@drop(read("A team closes, with its last day; its past stays."))
def list_of_teams_with_one_closed() -> File:
    return dropped("teams", changed(TEAMS, (5, "valid_to", date(2025, 7, 31))))


@drop(
    asked(
        "Every team is closed in March, and May's workforce stands in them.",
        told(None, "team_code", "NF01", "May 2025"),
    )
)
def list_of_teams_all_closed() -> File:
    return dropped("teams", [{**row, "valid_to": date(2025, 3, 31)} for row in TEAMS])


@drop(read("The list as it was."))
def list_of_teams_the_same() -> File:
    return dropped("teams", TEAMS)


@drop(rows_refused("A team that ends before it begins.", told(3, "valid_to")))
def list_of_teams_with_one_backwards() -> File:
    return dropped("teams", TEAMS, (3, "valid_to", "2019-01-01"), shows=False)


@drop(
    asked(
        "Of six events one is left; the inspection months are counted from is gone.",
        told(None, None, "E03"),
    )
)
def list_of_events_of_one() -> File:
    return dropped("events", EVENTS[5:])


@drop(asked("The inspection months are counted from is gone.", told(None, None, "E03")))
def list_of_events_without_the_inspection() -> File:
    return dropped("events", [row for row in EVENTS if row["event_id"] != "E03"])


@drop(read("A board meeting more."))
def list_of_events_with_one_more() -> File:
    new = {
        "event_id": "E07",
        "date_start": date(2025, 9, 9),
        "type": "board_meeting",
        "title": "Board",
    }
    return dropped("events", [*EVENTS, new])


@drop(asked("The day months are counted from moves by a year.", told(None, None, "E03")))
def list_of_events_with_the_inspection_moved() -> File:
    return dropped("events", changed(EVENTS, (2, "date_start", date(2023, 3, 11))))


@drop(
    rows_refused(
        "A person's birth date and telephone in a title that charts draw.", told(4, "title")
    )
)
def list_of_events_with_somebody_in_a_title() -> File:
    title = "Serious incident, child born 03/04/2015, mother on 07700 900123"
    return dropped("events", EVENTS, (4, "title", title), shows=False)


@drop(read("A title that looks like a formula, and one like a web page, are titles."))
def list_of_events_with_odd_titles() -> File:
    rows = changed(
        EVENTS, (0, "title", "<b>Peer</b> challenge"), (5, "title", "- Monitoring & review")
    )
    return dropped("events", rows)


@drop(asked("A measure loses its only target.", told(None, None, "caseload_avg|target")))
def list_of_targets_without_one() -> File:
    return dropped("targets", [row for row in TARGETS if row["indicator_id"] != "caseload_avg"])


@drop(asked("Of five targets one is left.", told(None, None, "target|4")))
def list_of_targets_of_one() -> File:
    return dropped("targets", TARGETS[:1])


@drop(read("A new target from April; the old one stays."))
def list_of_targets_with_one_more() -> File:
    return dropped(
        "targets", [*TARGETS, {**TARGETS[2], "valid_from": date(2025, 4, 1), "target": 15}]
    )


@drop(repaired("15% as text is 15 on a scale of 0 to 100.", told(2, "target", "15%")))
def list_of_targets_in_percent() -> File:
    cells = put(grid(TARGETS), (2, "target", "15%"))
    return File("targets.csv", text(cells), TARGETS, "targets", Published.COUNCIL)


@drop(rows_refused("At least 90 is no number.", told(5, "target")))
def list_of_targets_at_least() -> File:
    return dropped("targets", TARGETS, (5, "target", "≥ 90"), shows=False)


@drop(rows_refused("A range is no number.", told(5, "target", "90-95|number")))
def list_of_targets_of_a_range() -> File:
    return dropped("targets", TARGETS, (5, "target", "90-95"), shows=False)


@drop(
    rows_refused(
        "A target of a measure that is not there.", told(3, "indicator_id", "happiness|indicator")
    )
)
def list_of_targets_of_an_unknown_measure() -> File:
    return dropped("targets", TARGETS, (3, "indicator_id", "happiness"), shows=False)


@drop(read("Up and down for which way is good."))
def list_of_targets_up_and_down() -> File:
    def said(name: str, value: object) -> object:
        return {"lower_is_better": "Down", "higher_is_better": "Up"}.get(
            str(value), plain(name, value)
        )

    return File("targets.csv", text(grid(TARGETS, said)), TARGETS, "targets", Published.COUNCIL)


@drop(rows_refused("An area of an inspection that is not there.", told(2, "event_id", "E99|event")))
def list_of_areas_of_an_unknown_event() -> File:
    return dropped("areas_for_improvement", AREAS, (2, "event_id", "E99"), shows=False)


@drop(read("The list of areas, one more, in words with commas and dashes."))
def list_of_areas_with_one_more() -> File:
    new = {
        **AREAS[0],
        "afi_id": "AFI02",
        "wording": "Quality of plans – specific, timely; child's voice.",
    }
    return dropped("areas_for_improvement", [*AREAS, new])
