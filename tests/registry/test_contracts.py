"""Contracts are read strictly, and everything wrong is said at once."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.contract import ContractKind, Replaces
from metrics.model.home import Home
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts

HOME = Home.from_environment()
WHOLE = """
title = "Visits"
description = "One row a visit."
kind = "local"
replaces = "key"
period = "day"
key = ["visit_id"]
mended_by = "Forms team"

[columns.visit_id]
type = "text"
required = true
description = "Reference of the visit."

[columns.day]
type = "date"
required = true
description = "Day of the visit."
"""


def faults(folder: Path, text: str) -> list[str]:
    (folder / "visits.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_contracts(folder)
    return str(caught.value).splitlines()


def test_a_whole_contract_is_read_and_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "visits.toml").write_text(WHOLE, encoding="utf-8")
    contract = load_contracts(tmp_path)["visits"]
    assert (contract.id, contract.replaces) == ("visits", Replaces.KEY)


def test_every_local_extract_may_say_that_it_is_made_up(tmp_path: Path) -> None:
    (tmp_path / "visits.toml").write_text(WHOLE, encoding="utf-8")
    assert load_contracts(tmp_path)["visits"].columns[-1].name == "synthetic"


def test_all_faults_are_listed_together_with_file_and_field(tmp_path: Path) -> None:
    text = WHOLE.replace('title = "Visits"\n', "colour = 3\n").replace('"date"', '"day"')
    found = faults(tmp_path, text)
    assert len(found) == 3
    assert found[0].startswith("visits.toml: columns.day: type: 'day' is not one of text")
    assert found[1].startswith("visits.toml: colour: unknown field")
    assert found[2] == "visits.toml: title: missing"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('key = ["visit_id"]', 'key = ["id"]', "key: there is no column id"),
        ('period = "day"', 'period = "visit_id"', "period: visit_id is text"),
        ('replaces = "key"\nperiod = "day"', 'replaces = "period"', "period: an extract that"),
        ('type = "text"', 'type = "code"', "columns.visit_id: codes: a code column"),
        ('type = "text"', 'type = "text"\nminimum = 1', "columns.visit_id: limits: only a number"),
        ('type = "text"', 'type = "text"\ndefault = "x"', "columns.visit_id: default: a required"),
        ('type = "text"', 'type = "text"\nmonth_end = true', "columns.visit_id: month_end: only"),
        ("[columns.day]", "[columns.file_row]", "columns.file_row: this name is kept"),
    ],
)
def test_contradictions_are_explained(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert any(
        f"visits.toml: {fault}" in line for line in faults(tmp_path, WHOLE.replace(old, new))
    )


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    assert faults(tmp_path, "title = ")[0].startswith("visits.toml: the file: cannot be read")


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="no contracts"):
        load_contracts(tmp_path)


def test_a_publication_has_its_family_s_columns() -> None:
    contract = load_contracts(HOME.contracts)["dfe_csww"]
    assert contract.kind is ContractKind.PUBLISHED
    assert contract.column("new_la_code")
    assert contract.publication is not None
    assert contract.publication.units["agency_rate_fte"] == "percent"


def test_every_code_column_names_a_list_that_exists() -> None:
    lists = load_codes(HOME.reference).lists
    for contract in load_contracts(HOME.contracts).values():
        assert {column.codes for column in contract.columns if column.codes} <= lists
