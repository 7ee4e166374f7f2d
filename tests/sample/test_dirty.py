"""The dirty sample: every fault planted is found at its place, nothing else is, and what can load does."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import typer

from metrics.cli.specimen import sample
from metrics.intake import Checked, Source, read_sources
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.problem import Severity
from metrics.model.series import SERVICE
from metrics.publish.candidate import Candidate
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.staging import stage
from metrics.sample.dirt import SETS, Fault, write_dirty_sample
from metrics.sample.dirt.clean import CleanMonths
from tests.council import published

AT = datetime(2025, 9, 1)
ACCEPTING = Load(at=AT, accept_without_refused_rows=True)
CONSENTED = "03-refused-rows, with consent"
MARCH = Month(2025, 3)
IN_MARCH = (
    "workforce_snapshot", "establishment", "agency_assignments", "supervision_events", "audits",
    "audit_plan", "audit_themes",
)  # fmt: skip
Found = Counter[tuple[str, int | None, str | None, str]]
# Said of the clean sample too: small teams that really moved.
TRUE_ANYWAY = "team-fte-moved"


@dataclass(frozen=True)
class Story:
    """What came of each set, loaded in the order of their names."""

    folder: Path
    planted: tuple[Fault, ...]
    checked: Mapping[str, Checked]
    is_published: Mapping[str, bool]
    clean: Candidate  # March as it should have been
    repaired: Candidate  # March as it came
    restating: Candidate
    audits: tuple[float, float]  # of December 2024, before and after the late ones

    def of(self, name: str) -> list[Fault]:
        """What was planted in a set."""
        return [fault for fault in self.planted if fault.file.startswith(f"{name[:2]}-")]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder, home = tmp_path_factory.mktemp("dirty"), Home(ROOT, tmp_path_factory.mktemp("home"))
    planted = write_dirty_sample(folder)
    checked: dict[str, Checked] = {}
    was_published: dict[str, bool] = {}
    told: dict[str, Candidate] = {}
    audits = []
    for name in SETS:
        sources = read_sources(sorted((folder / name).iterdir()))
        if name == "02-repairable":
            clean = clean_march(tmp_path_factory.mktemp("march"))
            told["clean"] = stage(home, clean, Load(at=AT))
        if name in ("02-repairable", "05-restated"):
            told[name] = stage(home, sources, Load(at=AT))
        if name == "05-restated":
            audits.append(december_audits(home))
        outcome = load_files(home, sources, Load(at=AT))
        checked[name], was_published[name] = outcome.checked, outcome.edition is not None
        if name == "05-restated":
            audits.append(december_audits(home))
        if name == "03-refused-rows":
            outcome = load_files(home, sources, ACCEPTING)
            checked[CONSENTED] = outcome.checked
            was_published[CONSENTED] = outcome.edition is not None
    return Story(
        folder, planted, checked, was_published, told["clean"], told["02-repairable"],
        told["05-restated"], (audits[0], audits[1]),
    )  # fmt: skip


def clean_march(folder: Path) -> tuple[Source, ...]:
    """The clean extracts that the dirty ones were made from."""
    clean = CleanMonths(2023, folder)
    made = [clean.month(name, MARCH) for name in IN_MARCH]
    return tuple(Source(extract.file, extract.content()) for extract in made)


def december_audits(home: Home) -> float:
    (series,) = published(home).series(indicator_id="audits_vs_plan_pct", breakdown=SERVICE.key)
    (point,) = [point for point in series.points if point.month == Month(2024, 12)]
    return float(point.numerator or 0)


def home(faults: list[Fault]) -> Found:
    return Counter((f.file.partition("/")[2], f.row, f.column, f.rule) for f in faults)


def found(checked: Checked) -> Found:
    return Counter((p.file, p.row, p.column, p.rule) for p in checked.problems)


@pytest.mark.parametrize("name", [*SETS, CONSENTED])
def test_what_is_found_in_a_set_is_what_was_planted(story: Story, name: str) -> None:
    missed = home(story.of(name)) - found(story.checked[name])
    invented = found(story.checked[name]) - home(story.of(name))
    assert (missed, invented) == (Counter(), Counter())


def test_as_many_faults_are_found_as_were_planted(story: Story) -> None:
    numbers = {name: len(story.checked[name].problems) for name in SETS}
    assert numbers == {name: len(story.of(name)) for name in SETS}
    assert sum(numbers.values()) == len(story.planted) > 200


def test_the_clean_start_has_no_fault_but_teams_that_really_moved(story: Story) -> None:
    assert {fault.rule for fault in story.of("01-clean-start")} == {TRUE_ANYWAY}


def test_what_can_be_read_is_published_and_what_cannot_changes_nothing(story: Story) -> None:
    assert {name for name, was in story.is_published.items() if was} == {
        "01-clean-start", "02-repairable", CONSENTED, "05-restated",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["02-repairable", "03-refused-rows"])
def test_about_one_row_in_twenty_is_dirty(story: Story, name: str) -> None:
    dirty = {(fault.file, fault.row) for fault in story.of(name) if fault.row}
    rows = sum(file.rows_in for file in story.checked[name].files)
    assert 0.04 < len(dirty) / rows < 0.06


def test_no_row_has_two_faults(story: Story) -> None:
    heads = {(f.file, f.row) for f in story.planted if f.rule == "header-alias"}
    rows = Counter((f.file, f.row) for f in story.planted if f.row)
    assert {place for place, times in rows.items() if times > 1} <= heads


def test_the_set_of_repairs_refuses_nothing(story: Story) -> None:
    assert {p.severity for p in story.checked["02-repairable"].problems} == {Severity.WARNING}


def test_a_repaired_month_gives_the_figures_of_the_clean_one(story: Story) -> None:
    """Percentages, hours, serial days, totals, people on two lists: read, they change no figure."""
    clean = {(c.indicator.id, c.split_label, c.month): c.new for c in story.clean.changes}
    repaired = {(c.indicator.id, c.split_label, c.month): c.new for c in story.repaired.changes}
    assert clean
    assert repaired == clean


def test_consent_leaves_out_the_rows_that_were_planted_and_no_other(story: Story) -> None:
    refused = {
        name: len({f.row for f in story.of(CONSENTED) if _is_refused(f, name)})
        for name in {f.file.partition("/")[2] for f in story.of(CONSENTED)}
    }
    left_out = {file.name: file.rows_refused for file in story.checked[CONSENTED].files}
    assert left_out == refused


def _is_refused(fault: Fault, name: str) -> bool:
    """Whether it costs a row of that file; that a list's row is another now does not."""
    return fault.file.endswith(f"/{name}") and bool(fault.row) and fault.rule != "list-row-changed"


def test_every_refused_file_is_refused(story: Story) -> None:
    name = "04-refused-files"
    errors = {p.file for p in story.checked[name].problems if p.severity is Severity.ERROR}
    alone = {"plan-a.csv"}  # right in itself: only the second of two is told of
    assert {path.name for path in (story.folder / name).iterdir()} - errors == alone


def test_personal_data_is_never_repeated(story: Story) -> None:
    told = str([(p.value, p.message, p.mend) for c in story.checked.values() for p in c.problems])
    assert "QQ123456C" not in told
    assert "@example.invalid" not in told


def restated_figure(story: Story, indicator: str, month: Month) -> tuple[float, float]:
    (change,) = [
        c for c in story.restating.changes if c.indicator.id == indicator and c.month == month
    ]
    assert change.old is not None
    assert change.new is not None
    return change.old, change.new


def test_late_supervision_adds_about_three_points(story: Story) -> None:
    old, new = restated_figure(story, "supervision_in_date_pct", Month(2024, 3))
    assert 2.5 < new - old < 3.5


def test_six_late_audits_are_counted_in_their_month(story: Story) -> None:
    before, after = story.audits
    assert after - before == 6


def test_corrected_caseloads_restate_their_month(story: Story) -> None:
    old, new = restated_figure(story, "caseload_avg", Month(2025, 2))
    assert new > old


def test_every_mess_of_real_extracts_is_planted(story: Story) -> None:
    """The table of messes, row by row."""
    assert {fault.rule for fault in story.planted} >= {
        "date-day-first", "date-two-digit-year", "date-month-name", "date-with-time",
        "date-excel-serial", "date-month-first", "date-filler", "date-unreadable",
        "encoding-windows", "encoding-utf16", "rows-above-header", "row-footer", "row-total",
        "row-header-repeated", "key-empty", "delimiter-other", "header-alias", "columns-dropped",
        "fte-percent", "number-decimal-comma", "number-with-words", "fte-hours", "fte-over-one",
        "number-out-of-range", "employee-and-agency", "key-repeated", "reference-scientific",
        "reference-zeros-lost", "worker-vanished", "end-before-start", "leaver-still-there",
        "team-not-there-then", "month-restated", "value-withheld", "value-not-given", "excel-error",
        "code-alias", "code-unknown", "file-loaded-before", "file-twice", "month-not-as-named",
        "text-as-formula", "text-apostrophe", "character-invisible", "character-look-alike",
        "reference-formula", "personal-data-dropped", "personal-data-cell",
    }  # fmt: skip


def test_the_list_of_faults_is_written_beside_the_sets(story: Story) -> None:
    with (story.folder / "faults.csv").open(encoding="utf-8", newline="") as opened:
        listed = list(csv.DictReader(opened))
    assert [(f["file"], f["row"], f["column"], f["rule"], f["planted"]) for f in listed] == [
        (f.file, str(f.row or ""), f.column or "", f.rule, f.planted) for f in story.planted
    ]


def test_the_same_seed_gives_the_same_bytes(story: Story, tmp_path: Path) -> None:
    write_dirty_sample(tmp_path)
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert written == {
        path.relative_to(story.folder): path.read_bytes() for path in story.folder.rglob("*.*")
    }


def test_another_seed_is_another_council_with_its_own_faults(story: Story, tmp_path: Path) -> None:
    planted = write_dirty_sample(tmp_path, seed=7)
    assert {fault.rule for fault in planted} == {fault.rule for fault in story.planted}
    assert planted != story.planted


def test_months_of_ones_own_do_not_go_with_dirt(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="only --seed"):
        sample(tmp_path, months=12, dirty=True)
