"""Moments of a home: kept in UTC, its days London's, wherever the server stands and whoever wrote them."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from metrics.board.arrivals import arrival_calendar
from metrics.home import Archive
from metrics.home.shelf import Shelf
from metrics.model import clock
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.history import publications, rebuild, rollback
from metrics.publish.press import Load
from metrics.publish.verifying import verify
from metrics.registry.contracts import load_contracts
from metrics.warehouse import Warehouse, open_edition
from tests.council import publish, published, teams, workforce

FIRST_OF_JULY = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)  # 00:30 in London
LAST_OF_JUNE = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)  # 23:30 in London
JUNE = Month(2026, 6)
TEAMS = teams({"A1": "North"})


def in_june(at: datetime, folder: Path) -> Home:
    home = Home(ROOT, folder)
    publish(home, TEAMS, workforce([JUNE], {"A1": 12}), at=at)
    return home


def first_arrived(warehouse: Warehouse, home: Home) -> date | None:
    calendars = arrival_calendar(warehouse, load_contracts(home.contracts), date(2026, 7, 8))
    return next(c for c in calendars if c.extract_id == "workforce_snapshot").at(JUNE).first_arrived


def test_what_is_kept_says_that_it_is_utc(tmp_path: Path) -> None:
    home = in_june(datetime(2026, 7, 1, 0, 30), tmp_path)
    manifests = [*home.archive.glob("*/*.json")]
    kept = [json.loads(path.read_text("utf-8"))["loaded_at"] for path in manifests]
    assert kept == ["2026-06-30T23:30:00+00:00"] * 2
    assert "2026-06-30 23:30:00+00:00" in (home.ledger / "000001.json").read_text("utf-8")
    assert "2026-06-30 23:30:00+00:00" in (home.editions / "edition-0001.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("at", "day", "is_whole"),
    [(LAST_OF_JUNE, date(2026, 6, 30), False), (FIRST_OF_JULY, date(2026, 7, 1), True)],
)
def test_a_month_is_over_when_it_is_over_in_london(
    at: datetime, day: date, is_whole: bool, tmp_path: Path
) -> None:
    home = in_june(at, tmp_path)
    with duckdb.connect(str(Shelf(home.editions).file("edition-0001", Disclosure.MANAGER))) as file:
        found = file.execute(
            "select whole_loaded_at is not null from arrival_calendar where extract_id = 'workforce_snapshot'"
        ).fetchall()
    assert found == [(is_whole,)]
    assert first_arrived(published(home), home) == day


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_a_server_elsewhere_keeps_and_tells_the_same(zone: str, tmp_path: Path) -> None:
    told = (
        "import sys; from pathlib import Path\n"
        "from tests.publish import test_clock as here\n"
        "home = here.in_june(here.FIRST_OF_JULY, Path(sys.argv[1]))\n"
        "edition = here.published(home).edition()\n"
        "print(edition.built_at, edition.loaded_at, here.first_arrived(here.published(home), home))"
    )
    found = subprocess.run(
        [sys.executable, "-c", told, str(tmp_path / "home")],
        cwd=ROOT, env={**os.environ, "TZ": zone, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    at = "2026-06-30 23:30:00+00:00"
    assert found.stdout.split("\n")[0] == f"{at} {at} 2026-07-01"


@pytest.fixture
def older_home(tmp_path: Path) -> Home:
    """As homes of before 0.3 were written: by the server's clock in London, which no offset says."""
    with pytest.MonkeyPatch.context() as before:
        before.setattr(clock, "utc", lambda moment: moment)
        before.setattr(clock, "written", lambda moment: moment.isoformat())
        home = in_june(datetime(2026, 7, 1, 0, 30), tmp_path)
        rebuild(home, Load(at=datetime(2026, 7, 1, 0, 40)))
    assert "2026-07-01 00:30:00" in (home.editions / "edition-0001.json").read_text("utf-8")
    return home


def test_an_older_home_is_read_as_londons_time(older_home: Home) -> None:
    assert [p.published_at for p in publications(older_home)][-1] == FIRST_OF_JULY
    assert {b.loaded_at for b in Archive(older_home.archive).batches()} == {FIRST_OF_JULY}


def test_an_older_home_is_as_it_was_kept_before_and_after_it_is_published_to(
    older_home: Home,
) -> None:
    assert list(verify(older_home)) == []
    publish(older_home, workforce([JUNE.plus(1)], {"A1": 12}), at=datetime(2026, 8, 3))
    rollback(older_home, "edition-0001", Load(at=datetime(2026, 8, 4)))
    assert list(verify(older_home)) == []


def test_an_older_edition_is_read_as_londons_time(tmp_path: Path) -> None:
    """Its columns had no offset."""
    home = in_june(FIRST_OF_JULY, tmp_path)
    file = Shelf(home.editions).file("edition-0001", Disclosure.MANAGER)
    with duckdb.connect(str(file)) as connection:
        for column in ("built_at", "loaded_at"):
            connection.execute(f"alter table edition_facts alter {column} type varchar")
            connection.execute(f"update edition_facts set {column} = '2026-07-01 00:30:00'")
            connection.execute(f"alter table edition_facts alter {column} type timestamp")
    edition = open_edition(file, home).edition()
    assert (edition.built_at, edition.loaded_at) == (FIRST_OF_JULY, FIRST_OF_JULY)
