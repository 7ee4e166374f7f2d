"""A month in which nothing happened is told apart from a month that did not arrive."""

from datetime import datetime

import pytest

from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import START, csv, publish, published

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
    outcome = load_files(home, files, Load(at=datetime(2024, 3, 1), month=month))
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
    whole = Load(at=datetime(2024, 3, 1), covers=(START, START))
    load_files(small_home, [csv("audits", header, [first])], whole)
    assert "audit-unknown" in load(small_home, themes)
