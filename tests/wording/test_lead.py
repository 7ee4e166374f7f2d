"""What the Board reads first: what needs attention, what really changed, the record, and counts that add up."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.model.indicator import Indicator
from metrics.model.report import Contrary, Measured, ThemeGroup
from metrics.model.series import Point
from metrics.model.signal import Assurance, Missing, NoSignals
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from metrics.wording.changes import (
    NOT_YET_KNOWN,
    NOTHING_CHANGED,
    chance_words,
    change_words,
    nothing_changed,
    why_attention,
)
from metrics.wording.lead import lead, record_and_rest
from metrics.wording.words import count_word
from tests.shapes import INDICATOR, POINT, measured, month_told, scorecard

NEW, STANDS, WATCH = ThisMonth.REALLY_CHANGED, ThisMonth.STANDING, ThisMonth.WATCH
PLAIN = replace(POINT, target=None)
GONE = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None, target=None)
ROLLING = replace(PLAIN, words=None)
MISSES = replace(POINT, target=5.0, assurance=Assurance.CONSISTENT_FAIL)
WORDS = {"none": 0} | {count_word(n): n for n in range(1, 13)}


def named(title: str, point: Point = PLAIN, **changes: object) -> Measured:
    one: Indicator = replace(INDICATOR, title=title, id=title.lower(), carry=0.9)
    return measured(replace(point, target=point.target), indicator=one, **changes)


def without_target(this_month: ThisMonth, way: Way | None = None, **changes: object) -> Point:
    return replace(month_told(this_month, way, **changes), target=None)


def test_what_is_worse_leads_with_why_then_what_really_changed_then_what_to_watch() -> None:
    opening, rest = lead(
        scorecard(
            named("Caseload", without_target(NEW, Way.WORSE)),
            named("Vacancies", without_target(STANDS, Way.BETTER, lately=Lately.LOSING_GROUND)),
            named("Starters", without_target(NEW, Way.BETTER)),
            named("Leavers", without_target(WATCH, Way.WORSE)),
            named("Absence"),
        )
    )
    assert opening == "Two of five measures are worse or slipping."
    assert rest == (
        "Caseload (really changed this month, for the worse) and vacancies (losing ground). "
        "Really changed this month: caseload (for the worse) and starters (for the better). "
        "To watch until next month tells: leavers (worse than expected)."
    )


def test_missed_targets_stand_beside_it_in_the_first_sentence() -> None:
    opening, _ = lead(scorecard(named("Caseload", MISSES), named("Vacancies", POINT)))
    assert opening == ("No measure of two is worse or slipping, and one of two misses its target.")


def test_a_quiet_month_says_so() -> None:
    opening, rest = lead(scorecard(named("A"), named("B")))
    assert opening == "No measure of two is worse or slipping."
    assert rest == "No measure really changed this month."


def test_measures_nobody_judges_are_not_among_those_that_did_not_change() -> None:
    board = scorecard(named("A"), named("B", ROLLING, no_signals=NoSignals.OFF))
    assert lead(board)[0].startswith("No measure of one ")
    assert record_and_rest(board) == (
        "One is steady and one is read without signals (rolling figures)."
    )


def test_before_twelve_months_nobody_is_said_to_be_unchanged() -> None:
    early = scorecard(named("A", without_target(ThisMonth.TOO_EARLY)))
    early = replace(early, chance=replace(early.chance, measures=0))
    assert nothing_changed(early) == NOT_YET_KNOWN
    assert lead(early)[0] == (
        "No measure has the twelve months it takes to say what really changed."
    )
    assert record_and_rest(early) == "One is read without signals (fewer than twelve months)."
    assert nothing_changed(scorecard(named("A"))) == NOTHING_CHANGED


def test_the_record_against_targets_adds_up_and_names_what_misses() -> None:
    meets = replace(POINT, assurance=Assurance.CONSISTENT_PASS)
    mixed = replace(POINT, assurance=Assurance.INCONSISTENT)
    told = record_and_rest(
        scorecard(named("A", meets), named("B", mixed), named("Caseload", MISSES))
    )
    assert told.startswith(
        "Of three judged against a target one meets it, one is hit and miss and one misses it (caseload)."
    )


def test_a_long_list_names_the_first_four_and_counts_the_rest() -> None:
    worse = [named(f"Measure {letter}", without_target(STANDS, Way.WORSE)) for letter in "ABCDEFG"]
    assert "measure D (worse since April 2025) and three more." in lead(scorecard(*worse))[1]


POINTS = (
    without_target(NEW, Way.WORSE),
    without_target(STANDS, Way.BETTER),
    without_target(STANDS, Way.HIGHER),
    without_target(WATCH, Way.LOWER),
    without_target(ThisMonth.NOTHING, against_start=AgainstStart.WORSE),
    PLAIN,
    ROLLING,
    GONE,
)


@given(st.lists(st.sampled_from(POINTS), min_size=1, max_size=12))
def test_the_counts_add_up_to_the_rows_shown(points: list[Point]) -> None:
    board = scorecard(*(named(f"M{n}", point) for n, point in enumerate(points)))
    opening, rest = lead(board)
    worse = 0 if opening.startswith("No measure") else WORDS[opening.split()[0].lower()]
    watched = len(re.findall(r"than expected", rest))
    if more := re.search(r"To watch[^.]* and (\w+) more", rest):
        watched += WORDS[more[1]]
    others = record_and_rest(board).removeprefix("Of the others ")
    counted = re.findall(r"\b(?!which)([a-z]+) (?:is|are|moved|has|have)\b", others.lower())
    assert worse + watched + sum(WORDS[word] for word in counted) == len(points)


def test_a_fact_that_no_rule_tells_is_not_left_out_where_the_target_is_missed() -> None:
    fact = Contrary(INDICATOR, POINT, replace(POINT, value=4.1))
    assert (
        "Of these, worse than a year ago though chance alone could do it: agency social workers "
        "(10.0%, 4.1% a year ago)."
    ) in record_and_rest(scorecard(measured(), worse_in_a_year=(fact,)))


def test_the_chance_line_says_of_how_many_measures_and_how_seldom() -> None:
    board = scorecard(*(named(f"M{n}") for n in range(24)))
    assert chance_words(board.chance) == (
        "Of 24 measures in which nothing happens, about 0.18 a month would be told here as "
        "really changed by chance: one in six months. First figures that move as more comes in can add to it."
    )
    assert chance_words(replace(board.chance, measures=0)) is None


def test_the_chance_line_of_a_few_measures_is_no_nought() -> None:
    few = scorecard(*(named(f"M{n}") for n in range(5)))
    assert "about 0.04 a month" in (chance_words(few.chance) or "")


def test_a_change_says_what_was_to_be_expected() -> None:
    assert change_words(named("A", without_target(NEW, Way.BETTER))) == (
        "10.0%: 11.0% was to be expected, from 8.3% to 13.8%."
    )


@pytest.mark.parametrize(
    ("point", "why"),
    [
        (month_told(STANDS, Way.WORSE), "worse since April 2025"),
        (month_told(lately=Lately.SLIPPING_BACK), "slipping back"),
        (
            month_told(STANDS, Way.WORSE, lately=Lately.SLIPPING_BACK),
            "worse since April 2025, slipping back",
        ),
        (month_told(against_start=AgainstStart.WORSE), "worse than at the start"),
        # A change for the worse that has ended is not why.
        (
            month_told(ThisMonth.ENDED, Way.WORSE, against_start=AgainstStart.WORSE),
            "worse than at the start",
        ),
    ],
)
def test_what_needs_attention_says_why(point: Point, why: str) -> None:
    assert why_attention(measured(point)) == why


def test_groups_of_several_themes_are_counted_together() -> None:
    board = replace(
        scorecard(named("A")),
        groups=(ThemeGroup("workforce", (named("A"),)), ThemeGroup("audit", (named("B"),))),
    )
    assert record_and_rest(board) == "Two are steady."
