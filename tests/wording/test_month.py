from dataclasses import replace
from datetime import date

from metrics.model.report import MissingExtract, ShortExtract
from metrics.wording.month import context, not_received
from tests.shapes import scorecard
from tests.wording.test_arrivals import CAME


def test_a_missing_extract_is_named_with_its_date_and_what_it_leaves_without_a_figure() -> None:
    missing = MissingExtract("audit_plan", "Audit plan", date(2025, 7, 5), ("Audits against plan",))
    told = not_received(scorecard(missing_extracts=(missing,)))
    assert told == (
        "Not received for June 2025: audit plan (due 5 July). "
        "No figure this month: Audits against plan."
    )


def test_extracts_that_were_never_loaded_are_named_apart_and_what_waits_is_counted() -> None:
    late = MissingExtract("audit_plan", "Audit plan", date(2025, 7, 5), ("Audits against plan",))
    never = MissingExtract("audits", "Audits", date(2025, 7, 5), ("One", "Two"), never_came=True)
    waits = "Never loaded: audits; two measures wait for it."
    assert not_received(scorecard(missing_extracts=(late, never))).endswith(waits)
    assert not_received(scorecard(missing_extracts=(never,))) == (
        f"Every extract that is collected here for June 2025 has been received. {waits}"
    )


def test_an_extract_that_came_short_is_named_with_how_much_is_there() -> None:
    short = ShortExtract("Supervision sessions", replace(CAME, rows=420))
    assert not_received(scorecard(short_extracts=(short,))).endswith(
        "Came short, so that its figures may be too: supervision sessions (42% of usual rows)."
    )


def test_when_all_has_arrived_the_line_says_that() -> None:
    assert not_received(scorecard()) == "Every extract for June 2025 has been received."


def test_the_context_says_data_to_and_loaded_on() -> None:
    assert context(scorecard()) == "data to 30 June · loaded 8 July 2025"
