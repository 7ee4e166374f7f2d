"""A load is all or nothing, and what stands is never lost."""

from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.errors import Refused
from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import LATER, months, publish, published, workforce
from tests.homes import (
    JULY,
    MARCH,
    PUBLISHED,
    SEPTEMBER,
    SIZES,
    STAFF,
    TEAMS,
    everything_in,
)
from tests.once import Once

BROKEN = Source(STAFF.name, STAFF.content.replace(b"A1-0,A1,", b"A1-0,ZZ,"))
SYNTHETIC = Source(
    "teams.csv",
    b"team_code,team_name,team_type,district,valid_from,synthetic\n"
    b"A1,Team A1,safeguarding,North,2020-01-01,yes\n",
)
Values = dict[tuple[object, ...], object]


def values(home: Home) -> Values:
    """Every value of the published edition, teams included, by indicator, split, month, part."""
    return {row[:4]: row[8] for row in published(home).values()}


def in_post(home: Home) -> dict[Month, float | None]:
    (series,) = published(home).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    return {point.month: point.value for point in series.points}


@pytest.fixture(scope="module")
def beside(once: Once) -> Home:
    """A home into which only published figures were loaded. Shared: do not load into it."""
    return Home(ROOT, once("beside", lambda folder: publish(Home(ROOT, folder), PUBLISHED)))


def test_published_figures_alone_stand_beside_the_sample(beside: Home) -> None:
    edition = published(beside)
    assert edition.edition().is_synthetic
    assert edition.series(indicator_id="agency_rate_fte", level="service")
    assert "dfe_cpp_subsequent.CPP_start" in edition.published_series()


def test_a_new_month_joins_those_before_and_changes_none_of_them(
    sample_home: Home, july: tuple[Source, ...]
) -> None:
    before = values(sample_home)
    load_files(sample_home, july, SEPTEMBER)
    after = values(sample_home)
    assert published(sample_home).edition().months[-1] == JULY
    assert after["agency_rate_fte", None, str(JULY), "service"] is not None
    assert {key: after[key] for key in before} == before


@pytest.mark.parametrize(
    "refused",
    [
        pytest.param([BROKEN], id="a refused row"),
        pytest.param([workforce([MARCH], SIZES), Source("x.csv", b"")], id="one of two files"),
    ],
)
def test_a_refused_file_changes_nothing(small_home: Home, refused: list[Source]) -> None:
    before, shown = everything_in(small_home.folder), values(small_home)
    outcome = load_files(small_home, refused, Load(accept_large_change=True, at=LATER))
    assert outcome.checked.is_refused
    assert outcome.edition is None
    assert everything_in(small_home.folder) == before
    assert values(small_home) == shown


def test_a_refused_first_file_leaves_nothing_published(home: Home) -> None:
    load_files(home, [Source("x.csv", b"")], Load(accept_large_change=True, at=LATER))
    assert Shelf(home.editions).published() is None
    assert everything_in(home.folder) == {}


def test_synthetic_and_real_extracts_are_not_loaded_together(home: Home) -> None:
    with pytest.raises(Refused, match=r"Synthetic: teams\.csv\. Real: workforce\.csv"):
        load_files(home, [SYNTHETIC, STAFF], Load(accept_large_change=True, at=LATER))
    assert everything_in(home.folder) == {}


def test_synthetic_extracts_do_not_join_a_real_council(small_home: Home) -> None:
    before = everything_in(small_home.folder)
    with pytest.raises(Refused, match="real extracts are published here"):
        load_files(small_home, [SYNTHETIC], Load(accept_large_change=True, at=LATER))
    assert everything_in(small_home.folder) == before


def test_real_extracts_set_the_sample_aside(sample_home: Home) -> None:
    outcome = publish(sample_home, TEAMS, STAFF)
    edition = published(sample_home)
    assert outcome.set_sample_aside
    assert not edition.edition().is_synthetic
    assert edition.edition().months == tuple(months(2))
    assert in_post(sample_home) == dict.fromkeys(months(2), 35.0)


def test_published_figures_stay_when_the_sample_is_set_aside(beside: Home, tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    copytree(beside.folder, home.folder)
    publish(home, TEAMS, STAFF)
    assert not published(home).edition().is_synthetic
    assert "dfe_cpp_subsequent.CPP_start" in published(home).published_series()


def test_the_same_files_again_change_nothing(small_home: Home) -> None:
    before = everything_in(small_home.folder)
    outcome = load_files(small_home, [TEAMS, STAFF], Load(accept_large_change=True, at=LATER))
    assert {problem.rule for problem in outcome.checked.problems} == {"file-loaded-before"}
    assert outcome.edition is None
    assert everything_in(small_home.folder) == before


def test_only_what_is_new_of_several_files_is_kept(small_home: Home) -> None:
    outcome = publish(small_home, TEAMS, workforce([MARCH], SIZES))
    assert outcome.edition is not None
    assert len(outcome.edition.batch_ids) == 3


def test_a_month_sent_again_replaces_that_month_whole(small_home: Home) -> None:
    publish(small_home, workforce([months(2)[1]], {"A1": 30}))
    assert list(in_post(small_home).values()) == [35.0, 30.0]


def test_the_same_ingredients_give_the_same_edition(tmp_path: Path) -> None:
    """Built twice, in different homes, on different days: equal to the last digit."""
    homes = [Home(ROOT, tmp_path / name) for name in ("one", "other")]
    for home, day in zip(homes, (datetime(2026, 9, 1), datetime(2027, 3, 1)), strict=True):
        publish(home, TEAMS, STAFF, at=day)
    one, other = map(values, homes)
    assert one
    assert one == other
