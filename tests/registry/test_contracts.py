"""Contracts are read strictly, and everything wrong is said at once."""

from pathlib import Path
from shutil import copytree

import pytest

from metrics.errors import DefinitionError
from metrics.intake.judging.references import reference_checks
from metrics.model.contract import ContractKind, Replaces
from metrics.model.home import ROOT, Home
from metrics.registry import load_registry
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council

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
        (
            'key = ["visit_id"]',
            'key = ["visit_id"]\nwhose = ["who"]',
            "whose: there is no column who",
        ),
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


def written(folder: Path, text: str, name: str = "visits") -> list[str]:
    """What is said of one contract beside the code lists and tables there are."""
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_contracts(folder, lists=["start_origin", "exit_reason"], taken=["staff_people"])
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"text"', '"code"\ncodes = "exit_reasons"', "codes: there is no code list exit_reasons"),
        ('"text"', '"code"\ncodes = "exit_reasons"', "did you mean exit_reason?"),
        ('"text"', '"text"\nrefers_to = "teams.team"', "refers_to: there is no column teams.team"),
        (
            "[columns.day]",
            "[columns.month]",
            "columns.month: type: a column called month is of the type",
        ),
        (
            'required = true\ndescription = "Ref',
            'required = yes\ndescription = "Ref',
            "cannot be read as TOML",
        ),
    ],
)
def test_a_fault_beside_other_files_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = WHOLE.replace(old, new, 1)
    if "month" in new:
        text = text.replace('period = "day"', 'period = "month"')
    assert any(
        line.startswith("visits.toml: ") and said in line for line in written(tmp_path, text)
    )


@pytest.mark.parametrize("name", ["months", "staff_people", "Visits", "my-visits"])
def test_a_name_that_sql_could_not_read_it_by_is_told(tmp_path: Path, name: str) -> None:
    (line,) = written(tmp_path, WHOLE, name)
    assert line.startswith(f"{name}.toml: the file: ")


def test_a_contract_of_one_s_own_that_names_a_team_gets_the_team_checks(tmp_path: Path) -> None:
    contracts = dict(load_contracts(HOME.contracts))
    (tmp_path / "teams.toml").write_text(
        (HOME.contracts / "teams.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    own = WHOLE.replace(
        "[columns.day]",
        '[columns.team_code]\ntype = "reference"\nrefers_to = "teams.team_code"\n'
        'description = "Team."\n\n[columns.day]',
    )
    (tmp_path / "visits.toml").write_text(own, encoding="utf-8")
    contracts["visits"] = load_contracts(tmp_path)["visits"]
    asked = {check.code: check.extracts for check in reference_checks(contracts)}
    assert "visits" in asked["team-unknown"]
    assert "visits" in asked["team-not-there-then"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("themes = [", "themes = ", "settings.toml: the file: cannot be read as TOML"),
        (
            'day_zero_event = "E03"',
            "day_zero_event = 3",
            "settings.toml: day_zero_event: expected text in quotes",
        ),
        (
            '["workforce", "supervision", "audit"]',
            '"audit"',
            "settings.toml: themes: expected a list in square",
        ),
        (
            "region_code",
            "region_cod",
            "settings.toml: region_cod: unknown field; did you mean region_code?",
        ),
    ],
)
def test_a_fault_of_the_settings_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (ROOT / "data" / "settings.toml").read_text(encoding="utf-8")
    (tmp_path / "settings.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_council(Home(ROOT, tmp_path))
    assert any(line.startswith(said) for line in str(caught.value).splitlines())


def test_faults_of_every_kind_of_file_are_told_together(tmp_path: Path) -> None:
    root = tmp_path / "root"
    copytree(ROOT / "queries", root / "queries")
    copytree(ROOT / "data" / "contracts", root / "data" / "contracts")
    copytree(ROOT / "data" / "reference", root / "data" / "reference")
    (root / "tests").symlink_to(ROOT / "tests")
    (root / "data" / "settings.toml").write_text('name = "Ousemere"\n', encoding="utf-8")
    (root / "data" / "contracts" / "visits.toml").write_text("title = 1\n", encoding="utf-8")
    (root / "queries" / "indicators" / "visits.sql").write_text("select 1\n", encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_registry(Home(root, tmp_path))
    said = str(caught.value)
    assert "settings.toml: themes: missing" in said
    assert "visits.toml: title: expected text in quotes" in said
    assert "queries/indicators/visits.sql: header: missing" in said


def test_a_published_share_names_columns_there_are(tmp_path: Path) -> None:
    shipped = (HOME.contracts / "dfe_csww.toml").read_text(encoding="utf-8")
    text = shipped.replace('denominator = ["agency_fte"] }', 'denominator = ["agency_ft"] }')
    assert faults(tmp_path, text) == [
        "visits.toml: publication: shares: agency_cover_rate_fte: there is no value column agency_ft"
    ]
