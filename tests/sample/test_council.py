"""The generator as a whole: the same every time, month after month, at any size."""

from pathlib import Path

import pytest

from metrics.errors import MetricsError
from metrics.model.month import Month
from metrics.sample import write_sample
from metrics.sample.writing import LISTS

COMMITTED = Path(__file__).parents[2] / "data" / "sample"
MONTHLY = (
    "workforce_snapshot", "establishment", "supervision_events", "audits", "audit_plan",
    "audit_themes",
)  # fmt: skip


def lines(folder: Path, extract: str) -> list[str]:
    return (folder / f"{extract}.csv").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("longer")
    write_sample(folder, months=37)
    return folder


def test_the_committed_sample_is_what_the_generator_writes(sample_folder):
    for path in sample_folder.iterdir():
        assert path.read_bytes() == (COMMITTED / path.name).read_bytes(), path.name


def test_the_committed_sample_is_under_five_megabytes():
    assert sum(path.stat().st_size for path in COMMITTED.glob("*.csv")) < 5_000_000


@pytest.mark.parametrize("extract", MONTHLY)
def test_a_longer_run_starts_with_the_same_months(sample_folder, longer, extract):
    short = lines(sample_folder, extract)
    assert lines(longer, extract)[: len(short)] == short


def test_assignments_that_had_ended_are_the_same_in_a_longer_run(sample_folder, longer):
    kept = lines(longer, "agency_assignments")
    ended = [row for row in lines(sample_folder, "agency_assignments")[1:] if row.split(",")[5]]
    assert kept[1 : len(ended) + 1] == ended


def test_since_writes_only_the_monthly_extracts_of_the_new_month(tmp_path):
    write_sample(tmp_path, months=37, since=Month(2025, 7))
    assert {path.stem for path in tmp_path.iterdir()} == {*MONTHLY, "agency_assignments"}
    for extract in ("workforce_snapshot", "establishment"):
        assert {row[:7] for row in lines(tmp_path, extract)[1:]} == {"2025-07"}


@pytest.mark.parametrize("extract", LISTS)
def test_a_longer_run_has_the_same_lists(sample_folder, longer, extract):
    """So that the next month, which brings none, needs none."""
    assert lines(longer, extract) == lines(sample_folder, extract)


def test_another_seed_tells_another_story(tmp_path, sample_folder):
    write_sample(tmp_path, months=2, seed=7)
    assert lines(tmp_path, "audits")[:20] != lines(sample_folder, "audits")[:20]


def test_scale_multiplies_teams_and_people(tmp_path, sample_folder):
    write_sample(tmp_path, months=1, scale=3)
    refs = [tuple(row.split(",")[:3]) for row in lines(tmp_path, "workforce_snapshot")[1:]]
    one = sum(row.startswith("2022-07") for row in lines(sample_folder, "workforce_snapshot"))
    assert len(refs) == len(set(refs))
    assert 2.8 * one < len(refs) < 3.2 * one


def test_progress_is_told_month_by_month(tmp_path):
    told: list[str] = []
    write_sample(tmp_path, months=2, progress=told.append)
    assert told == ["July 2022", "August 2022"]


def test_no_months_is_refused(tmp_path):
    with pytest.raises(MetricsError, match="1 or more"):
        write_sample(tmp_path, months=0)
