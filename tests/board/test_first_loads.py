"""Which extracts to load first follows from what the measures need, and leaves none of them locked."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.board.first_loads import first_loads, referred_to
from metrics.model.contract import Column, ColumnType, Contract, ContractKind, Replaces
from metrics.model.home import ROOT, Home
from metrics.model.indicator import Indicator, Kind, Measure, Polarity, Status, Unit
from metrics.registry import load_registry
from metrics.wording.first_loads import column_words, first_load_lines, step_measures

REGISTRY = load_registry(Home(ROOT, ROOT / "nowhere"))
NAMES = "abcdef"
DAY = date(2025, 1, 1)


def contract(name: str, refers_to: str | None = None) -> Contract:
    column = Column(f"{name}_id", ColumnType.REFERENCE, "A reference.", refers_to=refers_to)
    return Contract(
        id=name,
        title=name.upper(),
        description="",
        kind=ContractKind.LOCAL,
        replaces=Replaces.ALL,
        columns=(column,),
        key=(column.name,),
        mended_by="",
    )


def indicator(number: int, extracts: frozenset[str]) -> Indicator:
    return Indicator(
        id=f"m{number}", title=f"Measure {number}", subtitle="", theme="workforce",
        kind=Kind.INDICATOR, question="", definition="", measure=Measure.RATE, unit=Unit.PERCENT,
        polarity=Polarity.NO_JUDGEMENT, extracts=tuple(sorted(extracts)), source="", owner="",
        reviewed=DAY, review_due=DAY, status=Status.PUBLISHED, history=(), sql="",
    )  # fmt: skip


CONTRACTS = {name: contract(name) for name in NAMES}
SETS = st.frozensets(st.sampled_from(NAMES), min_size=1)
MEASURES = st.lists(SETS, min_size=1).map(
    lambda sets: {f"m{n}": indicator(n, found) for n, found in enumerate(sets)}
)


@given(measures=MEASURES, loaded=st.frozensets(st.sampled_from(NAMES)))
def test_counts_rise_with_every_step_and_the_last_unlocks_everything(
    measures: dict[str, Indicator], loaded: frozenset[str]
) -> None:
    loads = first_loads(CONTRACTS, measures, loaded)
    counts = [loads.measures_loaded, *(step.measures_so_far for step in loads.steps)]
    assert all(before < after for before, after in pairwise(counts))
    assert counts[-1] == loads.measures == len(measures)


@given(measures=MEASURES, loaded=st.frozensets(st.sampled_from(NAMES)))
def test_each_count_is_that_of_the_measures_whose_extracts_are_there(
    measures: dict[str, Indicator], loaded: frozenset[str]
) -> None:
    there = set(loaded)
    for step in (loads := first_loads(CONTRACTS, measures, loaded)).steps:
        there |= {contract.id for contract in step.contracts}
        whole = {i.id for i in measures.values() if there.issuperset(i.extracts)}
        assert step.measures_so_far == len(whole)
        assert {i.id for i in step.unlocked} <= whole
    assert {c.id for c in loads.lists}.isdisjoint(there)


def test_few_extracts_come_before_many_and_of_equally_few_what_unlocks_most() -> None:
    needs = [{"a", "b", "c"}, {"a", "b", "c"}, {"a", "b", "c"}, {"d"}, {"e"}, {"e"}]
    measures = {f"m{n}": indicator(n, frozenset(need)) for n, need in enumerate(needs)}
    steps = first_loads(CONTRACTS, measures).steps
    assert [[c.id for c in step.contracts] for step in steps] == [["e"], ["d"], ["a", "b", "c"]]


def test_what_an_extract_names_rows_of_is_loaded_with_it_and_comes_first() -> None:
    contracts = {"a": contract("a", "b.b_id"), "b": contract("b", "c.c_id"), "c": contract("c")}
    assert referred_to(contracts, "a") == {"a", "b", "c"}
    (step,) = first_loads(contracts, {"m": indicator(0, frozenset("a"))}).steps
    assert [c.id for c in step.contracts] == ["c", "b", "a"]


def test_a_measure_that_is_no_longer_kept_is_not_counted() -> None:
    retired = replace(indicator(0, frozenset("a")), status=Status.RETIRED)
    assert first_loads(CONTRACTS, {"m": retired}).measures == 0


def test_teams_and_one_workforce_snapshot_are_the_first_step_of_the_framework() -> None:
    loads = first_loads(REGISTRY.contracts, REGISTRY.indicators)
    first = loads.steps[0]
    assert [c.id for c in first.contracts] == ["teams", "workforce_snapshot"]
    assert loads.steps[-1].measures_so_far == loads.measures
    told = first_load_lines(loads)
    assert (
        told[0] == f"Nothing of the council's own is loaded yet: none of {loads.measures} measures."
    )
    expected = (
        f"With teams and workforce snapshot: {first.measures_so_far} of {loads.measures} measures."
    )
    assert told[1] == f"  1. {expected}"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{first.measures_so_far} of {loads.measures} measures" in readme


def test_a_column_that_may_be_empty_and_that_a_measure_needs_is_said_beside_the_step() -> None:
    """Sickness absence was promised of two extracts, and stood at 0.0% without the column it counts."""
    loads = first_loads(REGISTRY.contracts, REGISTRY.indicators)
    told = column_words(loads.steps[0])
    assert told is not None
    assert "for sickness absence days_lost_sickness_month" in told
    assert f"     {told}" in first_load_lines(loads)


def test_a_step_without_such_columns_says_nothing_of_them() -> None:
    assert (
        column_words(first_loads(CONTRACTS, {"m": indicator(0, frozenset("a"))}).steps[0]) is None
    )


def test_what_is_loaded_is_said_and_not_asked_for_again() -> None:
    loads = first_loads(REGISTRY.contracts, REGISTRY.indicators, {"teams", "workforce_snapshot"})
    told = first_load_lines(loads)
    assert told[0].startswith("Loaded already: teams and workforce snapshot.")
    assert told[1].startswith("  1. And ")
    assert not {"teams", "workforce_snapshot"} & {c.id for s in loads.steps for c in s.contracts}


def test_a_publication_says_how_many_measures_stand_beside_it() -> None:
    loads = first_loads(REGISTRY.contracts, REGISTRY.indicators)
    compared = {c.id: n for c, n in loads.publications}
    expected = [
        i for i in REGISTRY.indicators.values() if (i.published or "").startswith("dfe_csww.")
    ]
    assert compared["dfe_csww"] == len(expected) > 0


@pytest.mark.parametrize(("count", "told"), [(1, "1: Measure 0"), (5, "and two more")])
def test_a_step_names_a_few_of_its_measures_and_counts_the_rest(count: int, told: str) -> None:
    measures = {f"m{n}": indicator(n, frozenset("a")) for n in range(count)}
    assert told in step_measures(first_loads(CONTRACTS, measures).steps[0])
