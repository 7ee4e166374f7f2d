"""Published files load unmodified, and every authority's figures come out as they went in."""

import csv
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from statistics import median

import pytest

from metrics.board.comparing import authorities, comparison, published_around
from metrics.board.measuring import Desk
from metrics.intake import read_sources
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.registry.council import load_council
from metrics.warehouse import SYMBOLS
from tests.council import published
from tests.once import Once

RATES = (
    "agency_rate_fte",
    "vacancy_rate_fte",
    "turnover_rate_fte",
    "caseload_fte",
    "absence_rate_fte",
)
WORKFORCE = "csww_indicators_2017_to_2025.csv"
NEIGHBOURS = "sn_model_2025_wide.csv"


@pytest.fixture(scope="module")
def desk(published_files: Path, small_council: Home, once: Once) -> Desk:
    """An edition of a small council with the two files, loaded unmodified."""
    paths = [published_files / name for name in (WORKFORCE, NEIGHBOURS)]
    content = sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]

    def make(folder: Path) -> None:
        copytree(small_council.folder, folder)
        outcome = load_files(
            Home(ROOT, folder), read_sources(paths), Load(at=datetime(2026, 11, 23))
        )
        assert outcome.edition is not None, outcome.checked.problems[:3]

    home = Home(ROOT, once(f"whole-files-{content}", make))
    return Desk(published(home, Disclosure.OPEN), load_council(home))


@pytest.fixture(scope="module")
def rows(published_files: Path) -> list[dict[str, str]]:
    """The workforce file as the csv module reads it."""
    with (published_files / WORKFORCE).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def near(published_files: Path) -> dict[str, list[str]]:
    """Each authority's ten neighbours, by three-digit code."""
    with (published_files / NEIGHBOURS).open(encoding="utf-8-sig", newline="") as file:
        return {
            row["old_la_code"]: [row[f"SN_{n}"].strip() for n in range(1, 11)]
            for row in csv.DictReader(file)
        }


def expected(cell: str) -> tuple[float | None, object]:
    symbol = SYMBOLS.get(cell)
    return (None, symbol) if symbol else (float(cell), None) if cell else (None, None)


@pytest.mark.parametrize("rate", RATES)
def test_every_authority_reads_as_the_file_does(
    desk: Desk, rows: list[dict[str, str]], rate: str
) -> None:
    inside = {
        (r["new_la_code"], int(r["time_period"])): expected(r[rate].strip())
        for r in rows
        if r["geographic_level"] == "Local authority"
        and r[rate].strip()  # an empty cell is no figure
    }
    found = {
        (point.code, point.period_end.year): (point.value, point.missing)
        for point, _, _ in desk.warehouse.published_around(f"dfe_csww.{rate}")
        if point.level == "local_authority"
    }
    assert found == inside


@pytest.mark.parametrize("rate", RATES)
def test_england_region_and_neighbours_median_stand_beside_each_authority(
    desk: Desk, rows: list[dict[str, str]], near: dict[str, list[str]], rate: str
) -> None:
    by_old_code: dict[tuple[str, str], list[float]] = {}
    for r in rows:
        if r["geographic_level"] == "Local authority":
            value, _ = expected(r[rate].strip())
            if value is not None:
                by_old_code.setdefault((r["old_la_code"], r["time_period"]), []).append(value)
    england = {
        r["time_period"]: float(r[rate]) for r in rows if r["geographic_level"] == "National"
    }
    for authority in authorities(desk)[::10]:
        shown = comparison(desk, f"dfe_csww.{rate}", authority=authority, month=None)
        assert shown is not None
        assert {str(p.period_end.year): p.value for p in shown.england} == england
        assert {p.code for p in shown.region} == {authority.region_code}
        for point in shown.neighbours:
            values = [
                value
                for code in near[authority.old_code]
                for value in by_old_code.get((code, str(point.period_end.year)), [])
            ]
            assert point.value == median(values)


def test_the_command_line_gives_the_same_with_symbols_as_words(
    desk: Desk, rows: list[dict[str, str]]
) -> None:
    cambridgeshire = next(a for a in authorities(desk) if a.name == "Cambridgeshire")
    points = published_around(desk, cambridgeshire, "dfe_csww.absence_rate_fte")
    assert {p.level for p in points} == {
        "local_authority",
        "national",
        "regional",
        "neighbours",
    }
    cells = {
        int(row["time_period"]): row["absence_rate_fte"].strip()
        for row in rows
        if row["la_name"] == "Cambridgeshire"
    }
    told = {p.period_end.year: p for p in points if p.level == "local_authority"}
    symbols = {year: cell for year, cell in cells.items() if cell in SYMBOLS}
    assert symbols
    for year, symbol in symbols.items():
        found = told[year]
        assert (found.value, found.symbol, found.missing) == (None, symbol, SYMBOLS[symbol])
