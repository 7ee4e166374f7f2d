"""The same file twice: told, and kept once."""

from datetime import datetime
from pathlib import Path

from metrics.home import Archive
from metrics.intake import Checked
from tests.intake.conftest import SNAPSHOT, TEAMS, Door

AT = datetime(2025, 7, 8)
Current = dict[str, list[Path]]


def load(archive: Archive, checked: Checked, current: Current) -> None:
    for batch in archive.keep(checked.files, note="", loaded_by="An analyst", loaded_at=AT):
        current.setdefault(batch.extract, []).append(archive.path(batch))


def test_a_file_that_is_published_already_warns_and_changes_nothing(
    door: Door, tmp_path: Path
) -> None:
    archive, current = Archive(tmp_path), Current()
    load(archive, door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT}), current)
    again = door({"renamed.csv": SNAPSHOT}, current)
    assert [p.rule for p in again.problems] == ["file-loaded-before"]
    assert not again.is_refused
    assert again.files[0].is_loaded_before


def test_a_file_whose_months_were_replaced_since_may_be_loaded_again(
    door: Door, tmp_path: Path
) -> None:
    archive, current = Archive(tmp_path), Current()
    load(archive, door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT}), current)
    load(archive, door({"staff.csv": SNAPSHOT.replace("0.8", "0.9")}, current), current)
    again = door({"staff.csv": SNAPSHOT}, current)
    assert [p.rule for p in again.problems] == ["file-loaded-before", "month-restated"]
    assert not again.files[0].is_loaded_before


def test_published_rows_are_known_to_the_check(door: Door, tmp_path: Path) -> None:
    archive, current = Archive(tmp_path), Current()
    load(archive, door({"teams.csv": TEAMS}), current)
    assert door({"staff.csv": SNAPSHOT}, current).problems == ()
