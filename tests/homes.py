"""Homes to load into, and the files that arrive."""

from datetime import datetime
from pathlib import Path
from shutil import copy, copytree

import pytest

from metrics.intake import Source, read_sources
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.press import Load
from metrics.publish.story import tell_story
from metrics.sample import write_sample
from tests.council import months, publish, teams, workforce
from tests.once import Once

JULY = Month(2025, 7)
SEPTEMBER = Load(accept_large_change=True, at=datetime(2025, 9, 1))
TEAMS = teams({"A1": "North", "B1": "South"})
SIZES = {"A1": 20, "B1": 15}
STAFF = workforce(months(2), SIZES)
MARCH = Month(2024, 3)
# One row of a small national publication, as the Department for Education lays it out.
PUBLISHED = Source(
    "plans.csv",
    b"time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    b"region_name,old_la_code,new_la_code,la_name,category,CPP_start,CPP_subsequent,"
    b"CPP_subsequent_percent\n"
    b"2024,Reporting year,National,E92000001,England,,,,,,Plans,100,20,20\n",
)


@pytest.fixture
def sample_home(shared_sample: Home, tmp_path: Path) -> Home:
    """A home of this test's own in which the sample council is published."""
    home = tmp_path / "sample-home"
    copytree(shared_sample.folder, home)
    return Home(ROOT, home)


@pytest.fixture(scope="session")
def shared_story(once: Once) -> Home:
    """A home in which the sample's story is told, as a first start tells it. Shared: do not load into it."""
    return Home(ROOT, once("story", lambda folder: tell_story(Home(ROOT, folder))))


@pytest.fixture
def story_home(shared_story: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    home = tmp_path / "story-home"
    copytree(shared_story.folder, home)
    return Home(ROOT, home)


@pytest.fixture(scope="session")
def small_council(once: Once) -> Home:
    """A home with two months of two teams of a real council. Shared: do not load into it."""
    return Home(ROOT, once("small", lambda folder: publish(Home(ROOT, folder), TEAMS, STAFF)))


@pytest.fixture
def small_home(small_council: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    home = tmp_path / "small-home"
    copytree(small_council.folder, home)
    return Home(ROOT, home)


@pytest.fixture(scope="session")
def july(once: Once) -> tuple[Source, ...]:
    """The sample council's extracts for the month after the sample ends."""
    folder = once("july", lambda folder: write_sample(folder, months=37, since=JULY))
    return read_sources(sorted(folder.iterdir()))


def newcomer(month: Month) -> Source:
    """The staff of a month, one of whom has only just come: the first of a band of service."""
    staff = workforce([month], SIZES)
    return Source(staff.name, staff.content.replace(b"2020-01-01", b"2024-01-20", 1))


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with what it holds, lock files apart."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def own_definitions(home: Home, root: Path) -> Home:
    """The home with definitions of its own, as they are in the repository."""
    copytree(ROOT / "queries", root / "queries")
    copytree(ROOT / "data" / "contracts", root / "data" / "contracts")
    copytree(ROOT / "data" / "reference", root / "data" / "reference")
    copy(ROOT / "data" / "settings.toml", root / "data")
    (root / "tests").symlink_to(ROOT / "tests")
    return Home(root, home.folder)


def with_indicator(home: Home, root: Path, old: str, new: str) -> Home:
    """The home with definitions of its own, in one of which one text stands for another."""
    own = own_definitions(home, root)
    file = root / "queries" / "indicators" / "inpost_fte.sql"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return own
