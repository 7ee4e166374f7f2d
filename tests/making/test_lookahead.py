"""A shared view may look some months ahead, and says so: what it is read by is computed again."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.making.shared_views import shared_views

AHEAD = "/*\nlookahead_months = 2\n*/\n"


def views(tmp_path: Path, **sql: str) -> Path:
    folder = tmp_path / "extracts"
    folder.mkdir()
    for name, text in sql.items():
        (folder / f"{name}.sql").write_text(text, encoding="utf-8")
    return folder


def test_a_view_that_looks_ahead_says_how_far(tmp_path: Path) -> None:
    made = shared_views(views(tmp_path, late=f"{AHEAD}select month from snapshot"))
    assert made.reads({"late"}).lookahead == 2


def test_what_reads_a_view_looks_as_far_ahead_as_it_does(tmp_path: Path) -> None:
    sql = {"late": f"{AHEAD}select month from snapshot", "staff": "select month from late"}
    made = shared_views(views(tmp_path, **sql, plain="select month from snapshot"))
    assert made.reads({"staff", "plain"}).lookahead == 2
    assert made.reads({"plain"}).lookahead == 0


def test_a_view_that_looks_ahead_of_one_that_does_looks_as_far_as_both(tmp_path: Path) -> None:
    sql = {"late": f"{AHEAD}select month from snapshot", "later": f"{AHEAD}select month from late"}
    assert shared_views(views(tmp_path, **sql)).reads({"later"}).lookahead == 4


@pytest.mark.parametrize("said", ["lookahead_months = 0", 'lookahead_months = "3"', "months = 3"])
def test_a_header_that_says_something_else_is_refused(said: str, tmp_path: Path) -> None:
    folder = views(tmp_path, late=f"/*\n{said}\n*/\nselect month from snapshot")
    with pytest.raises(DefinitionError, match=r"extracts/late\.sql: header: expected months"):
        shared_views(folder)
