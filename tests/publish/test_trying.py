"""engine-room try: an indicator and its case are seen before anything is published."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from metrics.errors import NotFound
from metrics.making.cases import Case, disagreements, load_case
from metrics.model.area import Area, Evidence
from metrics.model.home import Home
from metrics.model.indicator import Status
from metrics.publish.press import Load
from metrics.publish.trying import try_indicator
from metrics.registry.indicators import parse_indicator
from metrics.wording.trying import trial_lines
from tests.homes import everything_in
from tests.shapes import INDICATOR, JUNE, POINT, series
from tests.typed_tables import HOME, tables

NOW = Load(at=datetime(2027, 6, 1))
HEADCOUNT = parse_indicator(HOME.queries / "indicators" / "inpost_fte.sql")
AREA = Area(
    "A1", 2, "E1", "Stability of the workforce", "", "", None, None, (Evidence("agency_rate_fte"),)
)


def case(*expect: dict[str, object], **row: object) -> Case:
    """A case of one worker in team T1."""
    return Case("One worker.", {"workforce_snapshot": ({"worker_ref": "W1", **row},)}, expect)


def test_a_trial_shows_the_newest_values_and_publishes_nothing(small_home: Home) -> None:
    before = everything_in(small_home.folder)
    trial = try_indicator(small_home, "inpost_fte", NOW)
    assert trial.disagreements == ()
    assert [point.value for point in trial.series[0].points] == [35.0, 35.0]
    assert everything_in(small_home.folder) == before


def test_an_indicator_that_is_not_there_is_told_with_its_file_and_the_nearest(
    small_home: Home,
) -> None:
    with pytest.raises(
        NotFound, match=r"queries/indicators/inpost\.sql. The nearest is inpost_fte"
    ):
        try_indicator(small_home, "inpost", NOW)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            case({"month": "2025-06", "team_code": "T1", "numerator": 2, "people": 1}),
            "2025-06 T1: the case expects numerator 2; the SELECT gives numerator 1",
        ),
        (
            case(
                {"month": "2025-06", "team_code": "T2", "numerator": 1, "people": 1}, team_code="T1"
            ),
            "2025-06 T2: the case expects numerator 1, people 1; the SELECT gives no such row",
        ),
        (
            case(),
            "2025-06 T1: the SELECT gives numerator 1, people 1, which the case does not expect",
        ),
        (
            case(
                {"month": "2025-06", "team_code": "T1", "numerator": 1, "people": 1},
                excluded="absent",
            ),
            "given.workforce_snapshot, row 1 (worker_ref W1) is said to be excluded, and the SELECT counts it",
        ),
        (case(colour="red"), "given: workforce_snapshot has no column colour"),
    ],
)
def test_a_case_says_which_row_disagrees_and_how(made: Case, said: str) -> None:
    assert said in disagreements(HEADCOUNT, made, tables())


def test_a_field_of_a_case_that_is_not_known_is_named(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("why = ''\nmonth = 1\n[given]\n[[expect]]\n", encoding="utf-8")
    with pytest.raises(Exception, match=r"tests/cases/x\.toml: month: unknown field; known are"):
        load_case(file)


def said(status: Status, told: tuple[str, ...] | None) -> str:
    indicator = replace(INDICATOR, status=status, reviewed=date(2026, 1, 1))
    return "\n".join(trial_lines(indicator, [series()], told, (AREA,)))


def test_a_draft_says_that_it_is_one_also_to_the_area_it_is_linked_to() -> None:
    lines = said(Status.DRAFT, None)
    assert "as a draft it is not shown there as evidence" in lines
    assert "No case yet: write tests/cases/" in lines
    assert "as a draft" not in said(Status.PUBLISHED, ())


def test_a_carry_that_the_figures_contradict_is_warned_about() -> None:
    stock = [replace(POINT, month=JUNE.plus(n), value=20 + (n % 12) / 4) for n in range(36)]
    slow = series(*stock)
    low, right = replace(INDICATOR, carry=0.0), replace(INDICATOR, carry=0.9)
    warned = "\n".join(trial_lines(low, [slow], (), ()))
    assert "carry = 0, but over 36 months neighbours look like" in warned
    assert "too little makes false words. Raise it" in warned
    assert "carry =" not in "\n".join(trial_lines(right, [slow], (), ()))
