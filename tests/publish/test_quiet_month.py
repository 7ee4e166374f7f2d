"""A month in which nothing happened is told apart from a month that did not arrive."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.model.signal import Missing
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import START, csv, publish, published
from tests.once import Once

FEBRUARY = START.plus(1)
AGENCY = "agency_assignments"


def assignments(*days: str) -> Source:
    header = "assignment_id,worker_ref,team_code,start_date,end_date,cover_reason,job_category,fte"
    rows = (f"AS-{day},AG-1,A1,{day},{day},vacancy,social_worker,1" for day in days)
    return csv("agency", header, rows)


JANUARY = assignments("2024-01-02", "2024-01-09")


def months_of(home: Home) -> set[Month]:
    return {month for month in (START, FEBRUARY) if AGENCY in published(home).arrived(month)}


def load(home: Home, *files: Source, month: Month | None = None) -> tuple[str, ...]:
    """The rules that were told of."""
    outcome = load_files(
        home, files, Load(accept_large_change=True, at=datetime(2024, 3, 1), month=month)
    )
    return tuple(problem.rule for problem in outcome.checked.problems)


def test_events_tell_of_no_month_after_their_last_one_unless_that_is_said(
    small_home: Home,
) -> None:
    publish(small_home, JANUARY)
    assert months_of(small_home) == {START}


@pytest.mark.parametrize("loaded_before", [False, True])
def test_events_chosen_to_be_of_a_later_month_say_that_nothing_happened_in_it(
    small_home: Home, *, loaded_before: bool
) -> None:
    if loaded_before:
        publish(small_home, JANUARY)
    told = load(small_home, JANUARY, month=FEBRUARY)
    assert months_of(small_home) == {START, FEBRUARY}
    assert ("file-loaded-before" in told) == loaded_before


def test_the_month_of_events_that_came_later_is_not_taken_from_them(small_home: Home) -> None:
    load(small_home, assignments("2024-01-02", "2024-02-02"), month=START)
    assert months_of(small_home) == {START, FEBRUARY}


def test_a_withdrawn_row_is_not_there_for_a_new_file_to_lean_on(small_home: Home) -> None:
    header = "audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated"
    first, second = (f"AU{n},A1,2024-01,qa_team,random,good,no" for n in (1, 2))
    themes = csv("themes", "audit_id,theme_code,direction", ["AU2,chronology_missing,improvement"])
    publish(small_home, csv("audits", header, [first, second]))
    whole = Load(accept_large_change=True, at=datetime(2024, 3, 1), covers=(START, START))
    load_files(small_home, [csv("audits", header, [first])], whole)
    assert "audit-unknown" in load(small_home, themes)


AUDITS = "audits"
MARCH = START.plus(2)


def audits(*months: str) -> Source:
    header = "audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated"
    return csv("audits", header, (f"AU-{m},A1,{m},qa_team,random,good,no" for m in months))


def plan(*months: Month) -> Source:
    rows = (f"{month},A1,qa_team,2" for month in months)
    return csv("plan", "month,team_code,auditor_type,planned_count", rows)


JANUARY_AND_MARCH = audits("2024-01", "2024-03")
IN_APRIL = Load(accept_large_change=True, at=datetime(2024, 4, 15))


def months_with_audits(home: Home) -> set[Month]:
    return {m for m in (START, FEBRUARY, MARCH) if AUDITS in published(home).arrived(m)}


def against_plan(home: Home) -> dict[Month, tuple[float | None, Missing | None]]:
    """Audits done against plan, month by month, for the whole service."""
    (series,) = published(home).series(indicator_id="audits_vs_plan_pct", breakdown=SERVICE.key)
    return {point.month: (point.value, point.missing) for point in series.points}


@pytest.fixture
def planned(small_council: Home, once: Once, tmp_path: Path) -> Home:
    """Two audits planned in each of three months."""

    def make(folder: Path) -> None:
        copytree(small_council.folder, folder)
        publish(Home(ROOT, folder), plan(START, FEBRUARY, MARCH))

    return Home(ROOT, Path(copytree(once("planned", make), tmp_path / "planned")))


def test_a_month_that_is_empty_within_a_file_of_audits_is_missing_and_named(planned: Home) -> None:
    outcome = load_files(planned, [JANUARY_AND_MARCH], IN_APRIL)
    assert [p.message for p in outcome.checked.problems if p.rule == "month-empty"] == [
        "No row is of February 2024, so Case-file audits counts as not received for it."
    ]
    assert months_with_audits(planned) == {START, MARCH}
    assert against_plan(planned)[FEBRUARY] == (None, Missing.NOT_RECEIVED)
    assert against_plan(planned)[MARCH] == (50.0, None)


@pytest.mark.parametrize(
    "said",
    [
        replace(IN_APRIL, covers=(FEBRUARY, FEBRUARY)),
        replace(IN_APRIL, quiet=frozenset({(AUDITS, FEBRUARY)})),
    ],
    ids=["covered", "said to be quiet"],
)
@pytest.mark.parametrize("loaded_before", [False, True])
def test_an_empty_month_is_nought_when_whoever_loads_it_says_so(
    planned: Home, said: Load, *, loaded_before: bool
) -> None:
    if loaded_before:
        load_files(planned, [JANUARY_AND_MARCH], IN_APRIL)
    outcome = load_files(planned, [JANUARY_AND_MARCH], said)
    assert "month-empty" not in {p.rule for p in outcome.checked.problems}
    assert against_plan(planned)[FEBRUARY] == (0.0, None)


def test_a_month_chosen_after_the_last_audit_does_not_say_that_none_was_done(
    planned: Home,
) -> None:
    assert "month-empty" in load(planned, audits("2024-01"), month=FEBRUARY)
    assert months_with_audits(planned) == {START}


def test_a_month_that_another_file_has_brought_is_not_missing(planned: Home) -> None:
    load(planned, audits("2024-02"))
    assert "month-empty" not in load(planned, JANUARY_AND_MARCH)
    assert months_with_audits(planned) == {START, FEBRUARY, MARCH}


def test_a_month_in_which_no_assignment_begins_is_no_gap(planned: Home) -> None:
    assert "month-empty" not in load(planned, assignments("2024-01-02", "2024-03-01"))
    assert AGENCY in published(planned).arrived(FEBRUARY)


def test_three_months_together_are_not_told_over_a_missing_one(planned: Home) -> None:
    load_files(planned, [JANUARY_AND_MARCH], IN_APRIL)
    (series,) = published(planned).series(indicator_id="audits_vs_plan_pct", breakdown=SERVICE.key)
    assert [p.rolling_value for p in series.points if p.month == MARCH] == [None]
