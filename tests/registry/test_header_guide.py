"""queries/README.md tells whoever adds an indicator all there is to know."""

from dataclasses import fields
from enum import StrEnum

import pytest

from metrics.model.home import ROOT
from metrics.model.indicator import (
    Indicator,
    Kind,
    Measure,
    People,
    Polarity,
    Spc,
    Status,
    Unit,
    Window,
)

GUIDE = (ROOT / "queries" / "README.md").read_text(encoding="utf-8")
NOT_WRITTEN = {"id", "sql"}  # the file's name, and the file


@pytest.mark.parametrize("name", sorted({f.name for f in fields(Indicator)} - NOT_WRITTEN))
def test_every_header_field_is_explained(name: str) -> None:
    assert any(f"`{name}`" in line.split("|")[1] for line in GUIDE.splitlines() if "|" in line)


@pytest.mark.parametrize("shape", [Spc, Window])
def test_every_part_of_a_field_is_mentioned(shape: type[Spc] | type[Window]) -> None:
    assert not {f.name for f in fields(shape) if f.name not in GUIDE}


@pytest.mark.parametrize("choices", [Kind, Measure, People, Unit, Polarity, Status])
def test_every_choice_is_named(choices: type[StrEnum]) -> None:
    assert not {choice for choice in choices if f"`{choice}`" not in GUIDE}


def test_every_shared_view_is_listed() -> None:
    views = {file.stem for file in (ROOT / "queries" / "extracts").glob("*.sql")}
    assert not {view for view in views if f"`{view}`" not in GUIDE}
