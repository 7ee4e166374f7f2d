"""A council in which nothing happens: what is told of it is told by chance."""

from pathlib import Path

import pytest

from metrics.intake import read_sources
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.signal import PointType
from metrics.model.words import AgainstStart, Lately, ThisMonth, Words
from metrics.sample import write_sample
from metrics.warehouse import Warehouse
from tests.council import publish, published
from tests.once import Once

FIRST, MONTHS, YEAR = Month(2018, 7), 36, 12
TOLD = {ThisMonth.REALLY_CHANGED, ThisMonth.STANDING}
UNTOLD_START = {
    AgainstStart.STATED, AgainstStart.NO_CLEAR_DIFFERENCE, AgainstStart.TOO_EARLY,
    AgainstStart.MONTHS_MISSING,
}  # fmt: skip
UNTOLD_LATELY = {Lately.STEADY, Lately.TOO_EARLY, Lately.MONTHS_MISSING}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("steady")
    write_sample(folder, steady=True)
    return folder


@pytest.fixture(scope="module")
def steady(once: Once) -> Warehouse:
    """The steady council's edition."""
    return published(Home(ROOT, once("steady", _publish)))


def _publish(folder: Path) -> None:
    write_sample(folder / "extracts", steady=True)
    publish(Home(ROOT, folder), *read_sources(sorted((folder / "extracts").iterdir())))


def is_told(words: Words) -> bool:
    """Whether anything is said of a measure that a reader would take for a change."""
    return (
        words.this_month in TOLD
        or words.against_start not in UNTOLD_START
        or words.lately not in UNTOLD_LATELY
    )


def test_it_has_three_years_before_the_story_and_no_list_but_its_teams(written: Path) -> None:
    assert {path.stem for path in written.iterdir()} == {
        "teams", "workforce_snapshot", "establishment", "agency_assignments", "supervision_events",
        "audits", "audit_plan", "audit_themes",
    }  # fmt: skip
    rows = (written / "workforce_snapshot.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted({row[:7] for row in rows}) == [str(FIRST.plus(n)) for n in range(MONTHS)]


def test_every_row_says_that_it_is_synthetic(written: Path) -> None:
    for path in written.iterdir():
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        assert head.endswith(",synthetic") and rows
        assert all(row.endswith(",yes") for row in rows)


def test_another_seed_is_another_steady_council(written: Path, tmp_path: Path) -> None:
    write_sample(tmp_path, steady=True, months=1, seed=7)
    rows = (tmp_path / "workforce_snapshot.csv").read_text(encoding="utf-8").splitlines()
    assert (
        rows[1] != (written / "workforce_snapshot.csv").read_text(encoding="utf-8").splitlines()[1]
    )


def test_few_words_are_told_of_it_and_fewer_than_the_reference_method_tells(
    steady: Warehouse,
) -> None:
    """One seed: benchmarks/signals.py says how often chance tells what."""
    words = {key: told for key, told in steady.words(breakdown="service").items() if not key[1]}
    year = [month for told in words.values() for month in told[-YEAR:]]
    new = sum(month.this_month is ThisMonth.REALLY_CHANGED for month in year)
    told = sum(map(is_told, year)) / len(year)
    labels = [
        point.point_type
        for series in steady.series(level="service", is_split=False)
        if series.no_signals is None
        for point in series.points[-YEAR:]
    ]
    flagged = sum(label not in {None, PointType.COMMON_CAUSE} for label in labels) / len(labels)
    assert len(words) >= 25
    assert new <= 6 and told <= 0.10
    assert flagged > 2 * told
