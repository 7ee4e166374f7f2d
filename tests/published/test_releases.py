"""The newest release of a publication counts, whatever the order in which releases are loaded."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.publish.history import publications
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.staging import check_beside_published
from metrics.warehouse import Warehouse, open_edition
from tests.council import months, publish, teams, workforce
from tests.published.releases import Row, release, rows_of, with_cell

NOVEMBER = Load(at=datetime(2026, 11, 23))
CAMBRIDGESHIRE = "E10000003"
WORKFORCE = "Children's social work workforce"
RATE = "agency_rate_fte"
EARLIER = "99.9"  # what an older release said of England in 2020
PLACE = 10  # columns that say where and when; the others hold figures
A_FEW = ("", "Cambridgeshire", "Bedford", "Thurrock")  # and England, which has no authority's name
Figures = dict[tuple[object, ...], tuple[object, ...]]
Published = Callable[..., Warehouse]


@pytest.fixture(scope="module")
def every_row(published_files: Path) -> list[Row]:
    return rows_of(published_files)


@pytest.fixture(scope="module")
def rows(every_row: list[Row]) -> list[Row]:
    """England's, its regions' and three authorities' rows: enough to see what counts."""
    return [row for row in every_row if row["la_name"] in A_FEW]


@pytest.fixture(scope="module")
def newest(rows: list[Row]) -> Source:
    """The release of 2025, as it is."""
    return release(rows, 2025)


@pytest.fixture(scope="module")
def older(rows: list[Row]) -> Source:
    """The release of 2022: England's agency rate of 2020 was another then."""
    return release(with_cell(rows, "England", "2020", RATE, EARLIER), 2022)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which a small council is published: publications load quickly into it."""
    home = Home(ROOT, tmp_path_factory.mktemp("council"))
    publish(home, teams({"A1": "North"}), workforce(months(2), {"A1": 20}))
    return home.folder


@pytest.fixture
def home(council: Path, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    return Home(ROOT, Path(copytree(council, tmp_path / "home")))


@pytest.fixture
def published(home: Home) -> Published:
    """The edition published by loading some files one after the other."""

    def load(*files: Source) -> Warehouse:
        return [_loaded(home, file) for file in files][-1]

    return load


def _loaded(home: Home, *files: Source) -> Warehouse:
    outcome = load_files(home, files, NOVEMBER)
    assert outcome.edition is not None, outcome.checked.problems[:3]
    return open_edition(Shelf(home.editions).file(outcome.edition.id, Disclosure.MANAGER), home)


def figures(edition: Warehouse) -> Figures:
    """Value, symbol and release of every figure of the workforce publication."""
    found = {}
    for (
        series,
        level,
        code,
        _,
        _,
        breakdown,
        period_end,
        value,
        symbol,
        _,
        said,
    ) in edition.published():
        if str(series).startswith("dfe_csww."):
            found[series, level, code, breakdown, period_end] = (value, symbol, said)
    return found


def england(edition: Warehouse, year: int) -> tuple[object, object]:
    """England's agency rate of a year, and the release it comes from."""
    rows = edition.published(series=f"dfe_csww.{RATE}", code="E92000001")
    return next((row[7], row[10]) for row in rows if row[6].year == year)  # type: ignore[union-attr]


def written(rows: list[Row], year: str, place: str = "England") -> float:
    """The agency rate that a row of the file says."""
    named = "country_name" if place == "England" else "la_name"
    levels = {"England": "National"}
    (cell,) = (
        row[RATE]
        for row in rows
        if row["time_period"] == year
        and row[named] == place
        and row["geographic_level"] == levels.get(place, "Local authority")
    )
    return float(cell)


def test_an_older_release_loaded_after_the_newest_changes_no_figure(
    published: Published, every_row: list[Row]
) -> None:
    newest = figures(published(release(every_row, 2025)))
    written = sum(bool(cell.strip()) for row in every_row for cell in list(row.values())[PLACE:])
    assert len(newest) == written
    assert figures(published(release(every_row, 2022))) == newest


def test_a_newer_release_takes_the_place_of_an_older_one(
    published: Published, newest: Source, older: Source
) -> None:
    before = figures(published(older))
    after = figures(published(newest))
    assert before.keys() < after.keys()
    assert {said for _, _, said in after.values()} == {f"{WORKFORCE}, 2025 release"}


def test_a_figure_the_newer_release_leaves_out_is_the_older_ones(
    published: Published, rows: list[Row], older: Source
) -> None:
    without_2017 = release([row for row in rows if row["time_period"] != "2017"], 2025)
    edition = published(without_2017, older)
    assert england(edition, 2017) == (written(rows, "2017"), f"{WORKFORCE}, 2022 release")
    assert england(edition, 2020) == (written(rows, "2020"), f"{WORKFORCE}, 2025 release")


def test_a_cell_the_newer_release_leaves_empty_is_the_older_ones(
    published: Published, rows: list[Row], older: Source
) -> None:
    edition = published(release(with_cell(rows, "England", "2020", RATE, ""), 2025), older)
    assert england(edition, 2020) == (float(EARLIER), f"{WORKFORCE}, 2022 release")


def test_a_figure_the_newer_release_suppresses_is_not_told_by_an_older_one(
    published: Published, rows: list[Row], older: Source
) -> None:
    edition = published(release(with_cell(rows, "Cambridgeshire", "2022", RATE, "c"), 2025), older)
    found = edition.published(series=f"dfe_csww.{RATE}", code=CAMBRIDGESHIRE)
    assert [(row[7], row[8]) for row in found if row[6].year == 2022] == [(None, "c")]  # type: ignore[union-attr]


def test_of_two_files_of_one_release_the_later_loaded_counts(
    published: Published, rows: list[Row], newest: Source
) -> None:
    corrected = release(with_cell(rows, "England", "2020", RATE, "15.5"), 2025)
    assert england(published(newest, corrected), 2020)[0] == 15.5


def test_releases_loaded_together_count_as_if_one_after_the_other(
    home: Home, council: Path, tmp_path: Path, newest: Source, older: Source
) -> None:
    another = Home(ROOT, Path(copytree(council, tmp_path / "another")))
    assert figures(_loaded(home, newest, older)) == figures(_loaded(another, newest))


def test_the_check_counts_what_an_older_release_would_leave_as_it_is(
    home: Home, published: Published, newest: Source, older: Source
) -> None:
    before = figures(published(newest))
    checked = check_beside_published(home, [older], NOVEMBER)
    told = sum(1 for key in before if key[4] <= date(2022, 9, 30))  # type: ignore[operator]
    assert checked.files[0].changes == (
        f"{WORKFORCE}, 2022 release: no figures new, none changed, none no longer given, "
        f"{told - 1:,} the same. One figure is left as a newer release has it.",
    )
    assert [p.message for p in checked.problems if p.rule == "release-older"] == [
        "This release tells of years to 30 September 2022; a newer one, to 30 September 2025, is "
        "published. Where both have a figure the newer release's stays."
    ]


def test_the_check_lists_each_figure_a_newer_release_revises_or_no_longer_gives(
    home: Home, published: Published, rows: list[Row], older: Source
) -> None:
    published(older)
    suppressed = with_cell(rows, "Cambridgeshire", "2022", RATE, "c")
    checked = check_beside_published(home, [release(suppressed, 2025)], NOVEMBER)
    told = {p.rule: p for p in checked.problems}
    assert told["figure-revised"].message == (
        f"England, year to 30 September 2020: {EARLIER} would become {written(rows, '2020'):g}."
    )
    withdrawn, was = told["figure-withdrawn"], written(rows, "2022", "Cambridgeshire")
    assert withdrawn.message == (
        f"Cambridgeshire, year to 30 September 2022: {was:g} would become “c”, which is no figure."
    )
    assert (withdrawn.column, withdrawn.value) == (RATE, "c")
    assert withdrawn.row is not None
    assert rows[withdrawn.row - 2]["la_name"] == "Cambridgeshire"


def test_the_history_says_what_each_release_did(
    home: Home, published: Published, newest: Source, older: Source
) -> None:
    published(newest)
    published(older)
    latest, first = publications(home)[:2]
    assert latest.files[0].changes[0].endswith("One figure is left as a newer release has it.")
    assert "figures new, none changed" in first.files[0].changes[0]


def test_columns_of_a_release_that_are_not_read_are_listed_by_name(
    home: Home, rows: list[Row]
) -> None:
    file = release([{**row, "absence_days_%": "1", "asye_fte": "2"} for row in rows], 2022)
    told = [p.message for p in check_beside_published(home, [file], NOVEMBER).problems]
    assert told == [
        "These columns are not part of the extract and were left out: absence_days_%, asye_fte."
    ]
