"""Rules that do not hold together are the definition's fault, and say so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from metrics.errors import DefinitionError, MetricsError
from metrics.intake import Checked, Source, read_sources
from metrics.intake.judging.file_checks import load_file_checks
from metrics.model.contract import Contract
from metrics.registry.codes import Codes
from tests.door import beside, knock
from tests.intake.conftest import HOME, TEAMS, TODAY


def look(contracts: Mapping[str, Contract], codes: Codes, today: date = TODAY) -> Checked:
    source = Source("teams.csv", TEAMS.encode())
    return knock([source], beside(contracts, codes, today))


def test_a_contract_s_rule_that_is_no_sql_is_named(
    contracts: Mapping[str, Contract], codes: Codes
) -> None:
    teams = contracts["teams"]
    broken = replace(teams, rules=(replace(teams.rules[0], wrong_when="colour = 3"),))
    with pytest.raises(DefinitionError, match=r"teams\.toml: rule valid-to-before-from"):
        look({"teams": broken}, codes)


def test_a_file_that_fits_two_extracts_is_not_guessed(
    contracts: Mapping[str, Contract], codes: Codes
) -> None:
    twin = replace(contracts["teams"], id="units", title="Units")
    problems = look({"teams": contracts["teams"], "units": twin}, codes).problems
    assert [p.rule for p in problems] == ["file-ambiguous"]
    assert "Teams and Units" in problems[0].message


def test_every_check_declares_tables_that_are_extracts(
    contracts: Mapping[str, Contract],
) -> None:
    for rule in load_file_checks(HOME.queries / "checks"):
        named = {*rule.extracts, *rule.needs, *rule.beside} - {"indicator_ids"}
        assert named <= contracts.keys()


def test_a_check_without_a_header_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "odd.sql").write_text("select 1", encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"odd\.sql: the header: missing"):
        load_file_checks(tmp_path)


def test_paths_that_cannot_be_read_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(MetricsError) as caught:
        read_sources([tmp_path / "gone.csv", tmp_path])
    assert "There is no file" in str(caught.value)
    assert "holds no CSV, XLSX or ZIP file" in str(caught.value)
