"""The same file twice: told, and kept once."""

from pathlib import Path

from metrics.home import Archive
from metrics.intake import Checked
from tests.door import keep
from tests.intake.conftest import SNAPSHOT, TEAMS, Door


def load(archive: Archive, checked: Checked) -> None:
    keep(archive, checked.files, loaded_by="An analyst")


def test_a_file_that_is_published_already_warns_and_changes_nothing(
    door: Door, tmp_path: Path
) -> None:
    archive = Archive(tmp_path)
    load(archive, door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT}))
    again = door({"renamed.csv": SNAPSHOT}, archive)
    assert [p.rule for p in again.problems] == ["file-loaded-before"]
    assert not again.is_refused
    assert again.files[0].is_loaded_before


def test_a_file_whose_months_were_replaced_since_may_be_loaded_again(
    door: Door, tmp_path: Path
) -> None:
    archive = Archive(tmp_path)
    load(archive, door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT}))
    load(archive, door({"staff.csv": SNAPSHOT.replace("0.8", "0.9")}, archive))
    again = door({"staff.csv": SNAPSHOT}, archive)
    assert [p.rule for p in again.problems] == ["file-loaded-before", "month-restated"]
    assert not again.files[0].is_loaded_before


def test_published_rows_are_known_to_the_check(door: Door, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    load(archive, door({"teams.csv": TEAMS}))
    assert door({"staff.csv": SNAPSHOT}, archive).problems == ()
