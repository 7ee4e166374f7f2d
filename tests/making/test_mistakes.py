"""What an analyst gets wrong in an indicator file, and what is said of it: a plain message each.

The mistakes were found by watching people add indicators. Each changes one sound file by one text.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.making.indicators import make_indicator_tables
from metrics.making.plan import Plan
from metrics.making.row_guards import row_faults
from metrics.making.selects import select_faults
from metrics.making.shared_views import shared_views
from metrics.model.month import Month
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from metrics.registry.indicators import load_indicators
from tests.typed_tables import HOME, case_tables

THEMES = ("workforce", "supervision", "audit")
MAY, JUNE = Month(2025, 5), Month(2025, 6)
SOUND = """/*
title      = "Newly qualified"
subtitle   = "share of social workers in post"
theme      = "workforce"
kind       = "indicator"
question   = "How new is the workforce?"
definition = "In-post full-time equivalents in their first year, as a share of all in post."
measure    = "rate"
unit       = "percent"
polarity   = "no_judgement"
extracts   = ["workforce_snapshot"]
source     = "Workforce snapshot"
owner      = "Principal social worker"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "draft"
[spc]
[[history]]
date = 2026-11-01
note = "First published."
*/
select
    month,
    team_code,
    sum(case when is_newly_qualified then fte else 0 end) as numerator,
    sum(fte) as denominator
from social_workers
group by month, team_code
"""
NUMERATOR = "sum(case when is_newly_qualified then fte else 0 end) as numerator"

MISTAKES: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "mistakes.toml").read_text(encoding="utf-8")
)


def said(folder: Path, text: str, name: str = "newly") -> str:
    """What a rebuild says of one indicator file, given five people in two teams; empty when nothing."""
    (folder / f"{name}.sql").write_text(text, encoding="utf-8")
    contracts, views = load_contracts(HOME.contracts), shared_views(HOME.queries / "extracts")
    try:
        found = load_indicators(
            folder,
            contracts=contracts,
            lists=load_codes(HOME.reference).lists,
            themes=THEMES,
            cases=folder / "cases",
        )
        if faults := select_faults(HOME.queries / "extracts", found.values(), contracts):
            return "\n".join(faults)
        plan = plan_of(found)
        people = [("W1", "T1"), ("W2", "T1"), ("W3", "T1"), ("W4", "T2"), ("W5", "T2")]
        rows = [
            {"worker_ref": who, "team_code": team, "as_at_date": month.last_day}
            for who, team in people
            for month in (MAY, JUNE)
        ]
        with case_tables([MAY, JUNE], {"workforce_snapshot": rows}) as connection:
            make_indicator_tables(connection, found.values(), plan.months)
            return "\n".join(
                row_faults(connection, found.values(), plan, contracts, views, HOME.queries)
            )
    except DefinitionError as error:
        return str(error)


def plan_of(names: Iterable[str]) -> Plan:
    """Every month of these indicators, computed of whole extracts."""
    grid = frozenset({MAY, JUNE})
    return Plan((MAY, JUNE), dict.fromkeys(names, grid), {}, {}, frozenset())


def test_the_sound_file_is_sound(tmp_path: Path) -> None:
    assert said(tmp_path, SOUND) == ""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_plainly(mistake: str, tmp_path: Path) -> None:
    case = MISTAKES[mistake]
    assert case["old"] in SOUND
    found = said(tmp_path, SOUND.replace(case["old"], case["new"], 1))
    expected = case["said"]
    assert [
        line
        for line in found.splitlines()
        if line.startswith(f"queries/indicators/newly.sql: {expected}")
    ], found


@pytest.mark.parametrize("name", ["Newly", "newly-qualified", "2nd"])
def test_a_name_that_is_no_address_is_told(name: str, tmp_path: Path) -> None:
    assert "a name is lower case letters, digits and underscores" in said(tmp_path, SOUND, name)


def test_a_title_two_indicators_share_is_told(tmp_path: Path) -> None:
    (tmp_path / "other.sql").write_text(SOUND, encoding="utf-8")
    assert "title: queries/indicators/newly.sql has the same" in said(tmp_path, SOUND) + said(
        tmp_path, SOUND
    )


def test_two_fields_missing_and_one_unknown_are_told_at_once(tmp_path: Path) -> None:
    text = SOUND.replace('owner      = "Principal social worker"\n', "")
    text = text.replace('source     = "Workforce snapshot"\n', 'colour = "red"\n')
    assert len(said(tmp_path, text).splitlines()) == 3


def test_a_rate_that_says_it_is_no_share_may_exceed_one(tmp_path: Path) -> None:
    text = SOUND.replace(NUMERATOR, "2 * sum(fte) as numerator").replace(
        "[spc]", "share = false\n[spc]"
    )
    assert said(tmp_path, text) == ""


def test_what_is_multiplied_is_not_taken_for_a_join(tmp_path: Path) -> None:
    text = SOUND.replace("sum(fte) as denominator", "sum(fte * 21) as denominator")
    assert said(tmp_path, text) == ""
