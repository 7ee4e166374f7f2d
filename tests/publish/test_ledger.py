"""The ledger: what was ever published can be told, by whom and when, whatever became of its edition."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.errors import MetricsError
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.reported import ReportedFigure
from metrics.model.series import SERVICE
from metrics.publish.history import publications, rebuild, rollback
from metrics.publish.ledger import Ledger
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.reported import Reported
from tests.council import LATER, months, publish, published, workforce
from tests.homes import (
    MARCH,
    SIZES,
    STAFF,
    TEAMS,
    everything_in,
    newcomer,
    with_indicator,
)
from tests.slices import examples

JANUARY, FEBRUARY = months(2)
BOARD, MANAGERS = Disclosure.SERVICE, Disclosure.MANAGER
AGAIN = Load(accept_large_change=True, at=datetime(2027, 6, 1), note="Checked", loaded_by="Ada")
MORE = {**SIZES, "A1": SIZES["A1"] + 5}
Key = tuple[str, str, str | None, Month]


def told(home: Home, reader: Disclosure = MANAGERS) -> Reported:
    return Reported(Ledger(home), published(home, reader))


def in_post(
    home: Home, month: Month = FEBRUARY, breakdown: str = SERVICE.key, reader: Disclosure = MANAGERS
) -> list[ReportedFigure]:
    """What the staff in post were ever reported as, oldest first."""
    figures = told(home, reader).figures("inpost_fte", breakdown)
    return [figure for figure in figures if figure.month == month]


def ledger_now(home: Home) -> dict[Key, float]:
    """The newest figure of each key that stands."""
    reported = told(home)
    return {
        (name, figure.breakdown, figure.split, figure.month): figure.value
        for name in reported.indicator_ids()
        for figure in reported.figures(name)
        if figure.is_current and figure.value is not None
    }


def edition_now(home: Home) -> dict[Key, float]:
    return {
        (series.indicator_id, series.breakdown.key, series.split, point.month): point.value
        for series in published(home).series()
        for point in series.points
        if point.value is not None
    }


@pytest.fixture(scope="module")
def restated_council(small_council: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The small council, its February sent again with five people more. Shared: do not load into it."""
    home = Home(ROOT, tmp_path_factory.mktemp("restated") / "home")
    copytree(small_council.folder, home.folder)
    load = Load(
        accept_large_change=True, at=datetime(2027, 2, 3), note="Late starters", loaded_by="Ada"
    )
    load_files(home, [workforce([FEBRUARY], MORE)], load)
    return home


@pytest.fixture
def restated_home(restated_council: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    copytree(restated_council.folder, tmp_path / "restated-home")
    return Home(ROOT, tmp_path / "restated-home")


def test_a_restated_month_tells_the_old_figure_and_the_new_and_their_loads(
    restated_council: Home,
) -> None:
    first, now = in_post(restated_council)
    assert (first.value, first.is_current, first.edition_id) == (35.0, False, "edition-0001")
    assert (now.value, now.is_current, now.edition_id) == (40.0, True, "edition-0002")
    assert (now.published_by, now.note, now.came_from) == ("Ada", "Late starters", "load")
    assert now.published_at == datetime(2027, 2, 3, tzinfo=UTC)


def test_a_month_that_stays_is_told_once(restated_council: Home) -> None:
    (only,) = in_post(restated_council, JANUARY)
    assert (only.value, only.is_current) == (35.0, True)


def test_what_was_restated_names_old_and_new_for_months_already_published(
    restated_council: Home,
) -> None:
    found = told(restated_council).restated(breakdown=SERVICE.key)
    staff = [r for r in found if r.indicator_id == "inpost_fte"]
    assert [(r.month, r.old, r.new) for r in staff] == [(FEBRUARY, 35.0, 40.0)]


def test_a_new_month_restates_nothing(small_home: Home) -> None:
    outcome = publish(small_home, workforce([MARCH], SIZES))
    assert outcome.edition is not None
    assert outcome.edition.values_restated == 0
    assert told(small_home).restated() == ()
    assert [figure.value for figure in in_post(small_home, MARCH)] == [35.0]


def test_a_part_of_a_whole_that_no_longer_occurs_restates_only_the_months_that_had_some(
    small_home: Home,
) -> None:
    publish(small_home, newcomer(MARCH))
    assert told(small_home).restated() == ()
    publish(small_home, workforce([MARCH], SIZES))
    found = {r.month for r in told(small_home).restated() if "service" in r.indicator_id}
    assert found == {MARCH}


def test_the_edition_says_who_published_it_and_how_much_it_restated(
    restated_council: Home,
) -> None:
    record = Shelf(restated_council.editions).published()
    assert record is not None
    assert record.published_by == "Ada"
    assert record.values_restated == len(told(restated_council).restated()) > 0


def test_a_publication_names_only_the_files_that_came_with_it(restated_council: Home) -> None:
    second, first = publications(restated_council)
    assert [file.name for file in first.files] == [TEAMS.name, STAFF.name]
    assert [(file.name, file.rows) for file in second.files] == [("workforce.csv", 40)]


def test_a_rollback_is_a_publication_of_its_own_that_restates(restated_home: Home) -> None:
    rollback(restated_home, load=AGAIN)
    *_, now = in_post(restated_home)
    assert (now.value, now.came_from, now.published_by) == (35.0, "rollback", "Ada")
    assert [p.came_from for p in publications(restated_home)] == ["rollback", "load", "load"]
    assert ledger_now(restated_home) == edition_now(restated_home)


def test_publishing_again_what_is_published_is_no_publication(restated_home: Home) -> None:
    before = everything_in(restated_home.ledger)
    rollback(restated_home, "edition-0002")
    assert everything_in(restated_home.ledger) == before


def test_a_month_taken_back_is_withdrawn_and_is_not_restated_when_it_returns(
    small_home: Home,
) -> None:
    publish(small_home, workforce([MARCH], SIZES))
    rollback(small_home)
    assert [f.is_withdrawn for f in in_post(small_home, MARCH)] == [False, True]
    taken = {r.month: r.new for r in told(small_home).restated() if r.indicator_id == "inpost_fte"}
    assert taken == {MARCH: None}
    publish(small_home, workforce([MARCH], SIZES))
    assert [f.value for f in in_post(small_home, MARCH)] == [35.0, None, 35.0]
    assert told(small_home).restated() == ()


def test_rebuilding_with_the_same_definitions_tells_nothing_new(restated_home: Home) -> None:
    before = in_post(restated_home)
    assert rebuild(restated_home, AGAIN).values_restated == 0
    assert in_post(restated_home) == before
    assert publications(restated_home)[0].came_from == "rebuild"


def test_a_changed_definition_restates_with_its_own_version(
    small_home: Home, tmp_path: Path
) -> None:
    changed = with_indicator(small_home, tmp_path / "root", "then fte", "then 2 * fte")
    assert rebuild(changed, AGAIN).values_restated > 0
    first, now = in_post(changed)
    assert (first.value, now.value) == (35.0, 70.0)
    assert first.definition_version != now.definition_version


def test_a_definition_that_gives_the_same_figure_is_told_but_restates_nothing(
    small_home: Home, tmp_path: Path
) -> None:
    changed = with_indicator(small_home, tmp_path / "root", "status     =", "status =")
    assert rebuild(changed, AGAIN).values_restated == 0
    first, now = in_post(changed)
    assert first.value == now.value
    assert first.definition_version != now.definition_version


def test_a_synthetic_figure_is_never_an_earlier_figure_of_a_real_council(
    sample_home: Home,
) -> None:
    outcome = publish(sample_home, TEAMS, STAFF)
    assert outcome.edition is not None
    assert outcome.edition.values_restated == 0
    assert [figure.value for figure in in_post(sample_home)] == [35.0]


def test_a_home_from_before_the_ledger_begins_with_what_stood(restated_home: Home) -> None:
    for file in restated_home.ledger.iterdir():
        file.unlink()
    assert [p.number for p in publications(restated_home)] == [0, 0]
    publish(restated_home, workforce([FEBRUARY], SIZES))
    assert [(f.value, f.edition_id) for f in in_post(restated_home)] == [
        (40.0, "edition-0002"),
        (35.0, "edition-0003"),
    ]


def test_a_lost_file_of_the_ledger_is_said(restated_home: Home) -> None:
    (restated_home.ledger / "000001.parquet").unlink()
    with pytest.raises(MetricsError, match=r"has lost 000001\.parquet.*Restore"):
        in_post(restated_home)


def test_the_board_is_not_told_figures_it_was_never_shown(home: Home) -> None:
    """North had nine people in January, by a mistake mended later: hidden then, shown now."""
    publish(home, TEAMS, workforce([JANUARY], {"A1": 9, "B1": 15}))
    publish(home, workforce([JANUARY], {"A1": 12, "B1": 15}))
    north = "district:North"
    assert [f.value for f in in_post(home, JANUARY, north, MANAGERS)] == [9.0, 12.0]
    assert [f.value for f in in_post(home, JANUARY, north, BOARD)] == [12.0]
    restated = {r.breakdown.partition(":")[0] for r in told(home, BOARD).restated()}
    assert restated == {"service", "team_type"}


def test_the_board_is_not_told_earlier_figures_of_what_it_may_not_see_now(home: Home) -> None:
    publish(home, TEAMS, workforce([JANUARY], {"A1": 12, "B1": 15}))
    publish(home, workforce([JANUARY], {"A1": 9, "B1": 15}))
    assert in_post(home, JANUARY, "district:North", BOARD) == []
    assert in_post(home, JANUARY, "team:A1", BOARD) == []
    assert in_post(home, JANUARY, SERVICE.key, BOARD) != []


SIZE = st.integers(min_value=1, max_value=12)
LOADS = st.lists(
    st.tuples(st.sampled_from(months(3)), SIZE, SIZE), min_size=2, max_size=3, unique_by=lambda x: x
)


@given(loads=LOADS)
@settings(max_examples=examples(2))
def test_after_any_loads_the_ledger_says_what_the_edition_says(
    tmp_path_factory: pytest.TempPathFactory, loads: list[tuple[Month, int, int]]
) -> None:
    home = Home(ROOT, tmp_path_factory.mktemp("loads"))
    for number, (month, first, second) in enumerate(loads):
        files = [workforce([month], {"A1": first, "B1": second}), *([] if number else [TEAMS])]
        load_files(home, files, replace(AGAIN, at=LATER))
    assert ledger_now(home) == edition_now(home)
