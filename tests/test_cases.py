"""Each indicator on a few rows: what counts, what does not, and why (tests/cases/<id>.toml)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from metrics.making.cases import disagreements, load_case
from metrics.model.indicator import Indicator, Status
from metrics.registry.indicators import load_indicators
from tests.typed_tables import HOME, tables

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@cache
def indicators() -> Mapping[str, Indicator]:
    return load_indicators(HOME.queries / "indicators")


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_rows_give_what_the_case_expects_and_excluded_rows_change_nothing(
    file: Path,
) -> None:
    case = load_case(file)
    assert disagreements(indicators()[file.stem], case, tables()) == (), case.why


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_every_case_labels_its_awkward_row(file: Path) -> None:
    assert load_case(file).is_labelled


def test_every_published_indicator_has_a_case() -> None:
    published = {i.id for i in indicators().values() if i.status is Status.PUBLISHED}
    assert published <= {file.stem for file in CASES}


def test_every_case_is_an_indicator_s() -> None:
    assert {file.stem for file in CASES} <= set(indicators())
