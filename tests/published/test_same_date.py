"""A council's own figures beside published ones: everything at one date, and its neighbours."""

from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.board.comparing import council_comparison
from metrics.board.measuring import Desk
from metrics.intake import read_sources
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.report import Comparison
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.registry.council import load_council
from tests.council import months, publish, published, teams, workforce
from tests.once import Once
from tests.published.made import write_published

SEPTEMBER, OCTOBER = Month(2024, 9), Month(2024, 10)
AGENCY = {SEPTEMBER: 15, OCTOBER: 5}  # beside 35 employees
FILES = ("csww_indicators_2017_to_2025.csv", "sn_model_2025_wide.csv")


def council(folder: Path) -> None:
    """Ten months to October 2024 and made-up published files, the last of September 2024 and 2025."""
    home = Home(ROOT, folder)
    sizes = {"A1": 20, "B1": 15}
    publish(
        home, teams({"A1": "North", "B1": "South"}), workforce(months(10), sizes, agency=AGENCY)
    )
    files = folder.parent / f"{folder.name}-files"
    write_published(files)
    at = Load(at=datetime(2027, 1, 16))
    outcome = load_files(home, read_sources([files / name for name in FILES]), at)
    assert outcome.edition is not None, outcome.checked.problems[:3]


@pytest.fixture(scope="module")
def home(once: Once) -> Home:
    return Home(ROOT, once("same-date", council))


def compared(home: Home, month: Month) -> Comparison:
    desk = Desk(published(home, Disclosure.SERVICE), load_council(home))
    indicator = desk.definitions["agency_rate_fte"]
    (series,) = desk.warehouse.series(indicator_id=indicator.id, breakdown="service", until=month)
    found = council_comparison(desk, indicator, series, month)
    assert found is not None
    return found


def test_the_figure_set_beside_published_ones_is_that_of_their_date(home: Home) -> None:
    own = compared(home, OCTOBER).own
    assert own is not None
    assert own.then is not None
    assert (own.then.month, own.then.value) == (SEPTEMBER, pytest.approx(30.0))  # 15 of 50
    assert (own.now.month, own.now.value) == (OCTOBER, pytest.approx(12.5))  # 5 of 40


def test_before_the_latest_period_ended_the_one_before_is_compared_and_we_had_no_figure(
    home: Home,
) -> None:
    found = compared(home, Month(2024, 8))
    assert found.period_end is not None
    assert found.period_end.year == 2023
    assert found.own is not None
    assert found.own.then is None


def test_a_made_up_council_has_the_neighbours_its_settings_name(home: Home) -> None:
    found = compared(home, OCTOBER)
    assert found.neighbours_of == "Cambridgeshire"
    assert found.neighbours_model is not None
    assert found.neighbours
    assert found.authority == ()


def settings(home: Home, tmp_path: Path, old: str, new: str) -> Home:
    """The same home with settings of its own."""
    own = tmp_path / "own"
    copytree(home.folder, own)
    text = (ROOT / "data" / "settings.toml").read_text(encoding="utf-8")
    assert old in text
    (own / "settings.toml").write_text(text.replace(old, new), encoding="utf-8")
    return Home(ROOT, own)


def test_a_real_council_has_its_own_neighbours_without_saying_so(
    home: Home, tmp_path: Path
) -> None:
    named = settings(home, tmp_path, 'name = "Ousemere County Council"', 'name = "Bedford"')
    text = (named.folder / "settings.toml").read_text(encoding="utf-8")
    unsaid = text.replace('neighbours_of = "Cambridgeshire"', "")
    (named.folder / "settings.toml").write_text(unsaid, encoding="utf-8")
    assert compared(named, OCTOBER).neighbours_of == "Bedford"


def test_a_council_that_names_nobody_published_has_no_neighbours(
    home: Home, tmp_path: Path
) -> None:
    nobody = settings(home, tmp_path, '"Cambridgeshire"', '"Nowhere"')
    found = compared(nobody, OCTOBER)
    assert found.neighbours == ()
    assert found.neighbours_of is None
