"""The SQL panel: the query first, then what it reads, down to the extracts."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.home import ROOT
from metrics.sql.unfolding import unfolded

QUERIES = ROOT / "queries"
MADE = {"months", "working_days"}  # the build's own, beside the extracts
INDICATORS = sorted((QUERIES / "indicators").glob("*.sql"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    views = tmp_path / "extracts"
    views.mkdir()
    (views / "top.sql").write_text("select * from middle cross join teams")
    (views / "middle.sql").write_text('/*\nmonths = "every"\n*/\nselect * from staff')
    return tmp_path


def test_views_come_after_one_that_reads_them_and_without_their_headers(folder: Path) -> None:
    found = unfolded('/*\ntitle = "A"\n*/\nselect * from top', folder)
    assert found.query == "select * from top"
    assert found.views == (
        ("top", "select * from middle cross join teams"),
        ("middle", "select * from staff"),
    )
    assert found.extracts == ("staff", "teams")


def test_a_view_read_twice_is_shown_once(folder: Path) -> None:
    found = unfolded("select * from middle cross join top", folder)
    assert [name for name, _ in found.views] == ["middle", "top"]


def test_what_is_no_select_is_refused(folder: Path) -> None:
    with pytest.raises(DefinitionError, match="one SELECT"):
        unfolded("drop table staff", folder)


@pytest.mark.parametrize("file", INDICATORS, ids=lambda file: str(file.stem))
def test_every_indicator_unfolds_to_extracts_and_every_view_is_read_by_what_stands_before_it(
    file: Path,
) -> None:
    found = unfolded(file.read_text(encoding="utf-8"), QUERIES)
    contracts = {contract.stem for contract in (ROOT / "data" / "contracts").glob("*.toml")}
    assert set(found.extracts) <= contracts | MADE
    before = found.query
    for name, sql in found.views:
        assert name in before
        before += sql
