"""Every planted fault of the dirty variant is found, and no other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from metrics.intake import Checked, read_sources
from metrics.model.month import Month
from metrics.model.places import ROOT, Places
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, rehearse
from metrics.sample import write_sample
from metrics.sample.dirt import write_dirty_sample
from metrics.sample.dirt.sheet import Fault

AT = datetime(2025, 8, 1)
NOISE = {"team-fte-moved", "service-fte-moved"}  # true of the clean sample as well
Found = Counter[tuple[str, int | None, str | None, str]]


@dataclass(frozen=True)
class Story:
    """What came of each set, loaded in order."""

    planted: tuple[Fault, ...]
    checks: Mapping[str, Checked]  # by file's folder
    published: Mapping[str, bool]
    restating: Rehearsal
    noise: Mapping[str, Counter[str | None]]  # by set: what the clean month says of itself


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder, home = tmp_path_factory.mktemp("dirty"), Places(ROOT, tmp_path_factory.mktemp("home"))
    planted = write_dirty_sample(folder)
    checks: dict[str, Checked] = {}
    published: dict[str, bool] = {}
    noise: dict[str, Counter[str | None]] = {}
    restating = None
    for place in _sets(folder):
        if place.name in ("2-repaired", "4-refused-rows"):
            noise[place.name] = _noise(home, tmp_path_factory.mktemp("clean"), place.name)
        sources = read_sources([place])
        if place.name == "5-restated":
            restating = rehearse(home, sources, Load(at=AT))
        outcome = load_files(home, sources, Load(at=AT))
        name = str(place.relative_to(folder))
        checks[name], published[name] = outcome.checked, outcome.edition is not None
        if place.name == "4-refused-rows":
            accepting = Load(at=AT, accept_without_refused_rows=True)
            published["with consent"] = load_files(home, sources, accepting).edition is not None
    assert restating is not None
    return Story(planted, checks, published, restating, noise)


def _sets(folder: Path) -> list[Path]:
    """Each folder of files that is one load, in order; a refused file is a load of its own."""
    found = []
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        inner = sorted(path for path in place.iterdir() if path.is_dir())
        found.extend(inner or [place])
    return found


def _noise(home: Places, folder: Path, name: str) -> Counter[str | None]:
    """What the rules that watch for movements say of the same month, clean."""
    months = 33 if name == "2-repaired" else 34
    write_sample(folder, months=months, since=Month(2022, 7).plus(months - 1))
    base = rehearse(home, read_sources([folder / "workforce_snapshot.csv"]), Load(at=AT))
    return Counter(p.value for p in base.checked.problems if p.rule in NOISE)


def _found(story: Story) -> Found:
    found: Found = Counter()
    for name, checked in story.checks.items():
        above = name.rpartition("/")[0]
        for p in checked.problems:
            if p.rule not in NOISE:
                found[(f"{above}/{p.file}" if above else p.file, p.row, p.column, p.rule)] += 1
    return found


def test_every_planted_fault_is_found_and_no_other(story: Story) -> None:
    planted: Found = Counter((f.file, f.row, f.column, f.rule) for f in story.planted)
    found = _found(story)
    assert found - planted == Counter()
    assert planted - found == Counter()
    assert found.total() == planted.total() == len(story.planted)


def test_movements_are_those_of_the_clean_month(story: Story) -> None:
    for name, clean in story.noise.items():
        dirty = {_team(p.value) for p in story.checks[name].problems if p.rule in NOISE}
        assert dirty == set(map(_team, clean)), name


def _team(value: str | None) -> str:
    return (value or "").partition(",")[0]


def test_each_row_of_the_messy_table_is_planted(story: Story) -> None:
    """By the rows of the table of messes; references without noughts are proved in tests/rules."""
    assert {fault.rule for fault in story.planted} >= {
        "date-day-first", "date-excel-serial", "date-filler", "encoding-windows", "encoding-utf16",
        "rows-above-header", "row-total", "row-header-repeated", "row-footer", "key-empty",
        "delimiter-other", "header-alias", "columns-dropped", "fte-percent", "fte-hours",
        "fte-over-one", "number-out-of-range", "employee-and-agency", "key-repeated",
        "reference-scientific", "worker-vanished", "end-before-start", "leaver-still-there",
        "team-not-there-then", "month-restated", "value-withheld", "value-not-given", "excel-error",
        "code-alias", "code-unknown", "file-loaded-before", "file-twice", "month-not-as-named",
        "cell-formula", "personal-data-dropped", "date-month-first",
    }  # fmt: skip


def test_what_can_be_read_is_published_and_what_cannot_changes_nothing(story: Story) -> None:
    published = {name for name, was in story.published.items() if was}
    assert published == {"1-clean-start", "2-repaired", "with consent", "5-restated"}


def test_two_months_are_restated_and_told_with_old_and_new(story: Story) -> None:
    restated = {
        (c.indicator.id, str(c.month)) for c in story.restating.changes if not c.is_new_month
    }
    assert ("supervision_held_vs_due_pct", "2025-03") in restated
    assert ("audits_vs_plan_pct", "2024-12") in restated
    assert all(c.old != c.new for c in story.restating.changes)


def test_the_same_seed_plants_the_same_faults(story: Story, tmp_path: Path) -> None:
    assert write_dirty_sample(tmp_path) == story.planted


def test_rows_are_accounted_for_in_every_set(story: Story) -> None:
    for checked in story.checks.values():
        for file in checked.files:
            assert file.rows_in == file.rows_accepted + file.rows_refused + file.rows_set_aside
