"""data/contracts/README.md and tests/cases/README.md tell whoever adds one all there is to know."""

import tomllib
from dataclasses import fields
from enum import StrEnum
from textwrap import dedent

import pytest

from metrics.making.cases import FIELDS, LABELS
from metrics.model.contract import Column, ColumnType, Contract, ContractKind, Replaces, Rule
from metrics.model.home import ROOT

CONTRACTS = (ROOT / "data" / "contracts" / "README.md").read_text(encoding="utf-8")
CASES = (ROOT / "tests" / "cases" / "README.md").read_text(encoding="utf-8")
NOT_WRITTEN = {"id", "name"}  # the file's name, and the table's
PUBLISHED_ONLY = {"publication"}


@pytest.mark.parametrize("shape", [Contract, Column, Rule])
def test_every_field_of_a_contract_is_explained(shape: type) -> None:
    names = {f.name for f in fields(shape)} - NOT_WRITTEN - PUBLISHED_ONLY - {"columns", "rules"}
    assert not {name for name in names if f"`{name}`" not in CONTRACTS}


@pytest.mark.parametrize("choices", [ColumnType, ContractKind, Replaces])
def test_every_choice_is_named(choices: type[StrEnum]) -> None:
    assert not {choice for choice in choices if f"`{choice}`" not in CONTRACTS}


def test_every_field_of_a_case_is_explained() -> None:
    assert not {name for name in FIELDS | set(LABELS) if name not in CASES}


@pytest.mark.parametrize("guide", [CONTRACTS, CASES])
def test_the_example_can_be_read(guide: str) -> None:
    lines = [line for line in guide.splitlines() if line.startswith("    ") or not line]
    assert tomllib.loads(dedent("\n".join(lines)))
