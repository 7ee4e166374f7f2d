"""Who is told what, and the same answer to everybody who asks at once."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE, Series
from metrics.model.signal import Missing
from metrics.warehouse import Warehouse
from metrics.warehouse.connection import Row
from tests.council import months, publish, published, teams, workforce

INDICATORS = sorted(path.stem for path in (ROOT / "queries" / "indicators").glob("*.sql"))
LEVELS = ("district", "team_type")
ABOUT_NOBODY = {"establishment_fte"}
SIZES = {"A1": 30, "B1": 20, "B2": 8, "C1": 9}


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Four teams in three districts; one district has fewer than ten people."""
    home = Home(ROOT, tmp_path_factory.mktemp("warehouse-home"))
    districts = {"A1": "North", "B1": "South", "B2": "South", "C1": "West"}
    publish(home, teams(districts), workforce(months(3), SIZES))
    return published(home, Disclosure.SERVICE)


@pytest.fixture(scope="module")
def every_series(sample_edition: Warehouse) -> tuple[Series, ...]:
    return sample_edition.series()


@pytest.fixture(scope="module")
def every_value(sample_edition: Warehouse) -> list[Row]:
    """What managers see, in the columns of queries/reads/values.sql."""
    return sample_edition.values()


@pytest.fixture(scope="module")
def board_values(board_edition: Warehouse) -> list[Row]:
    """What the Board sees, likewise."""
    return board_edition.values()


def keys(series: tuple[Series, ...]) -> set[str]:
    return {one.breakdown.key for one in series}


def hidden(edition: Warehouse, indicator: str, level: str, month: Month) -> set[str]:
    """The breakdowns of a level whose figure of a month is kept from the edition's readers."""
    found = edition.series(indicator_id=indicator, level=level)
    return {
        one.breakdown.key
        for one in found
        if (point := one.at(month)) and point.missing is Missing.SUPPRESSED
    }


def test_the_board_sees_no_team(
    sample_edition: Warehouse, board_edition: Warehouse, board_values: list[Row]
) -> None:
    assert sample_edition.series(level="team")
    assert board_edition.series(level="team") == ()
    assert not [row for row in board_values if "team:" in str(row[3])]


def test_a_team_cannot_be_had_by_its_name_either(
    sample_edition: Warehouse, board_edition: Warehouse
) -> None:
    (team, *_) = sample_edition.series(level="team")
    assert board_edition.series(breakdown=team.breakdown.key) == ()


def test_a_district_with_fewer_than_ten_people_is_hidden_and_another_with_it(
    council: Warehouse,
) -> None:
    (month, *_) = months(1)
    assert hidden(council, "inpost_fte", "district", month) == {"district:West", "district:South"}


def test_every_figure_the_board_sees_is_about_ten_people_or_nobody(
    board_values: list[Row],
) -> None:
    """Posts are no people, and a nought is about nobody."""
    for indicator, _, _, _, numerator, *rest in board_values:
        people = rest[-2]
        if indicator not in ABOUT_NOBODY and rest[3] is not None:  # rest[3] is the value
            assert people is not None and (people >= 10 or (people == 0 and not numerator))


def test_what_is_hidden_of_a_level_is_ten_people_or_more(
    every_value: list[Row], board_values: list[Row]
) -> None:
    """The whole service less the parts that are shown is what is hidden, as one figure."""
    behind = {row[:4]: int(str(row[-2] or 0)) for row in every_value}
    kept: dict[tuple[object, ...], int] = defaultdict(int)
    told: dict[tuple[object, ...], int] = defaultdict(int)
    for indicator, split, month, part, *rest in board_values:
        where = told if rest[5] != "suppressed" else kept
        level = str(part).partition(":")[0]
        where[indicator, split, month, level] += behind[indicator, split, month, part]
    assert len(kept) > 1000
    # Where everybody there is is hidden, there is no more to hide.
    assert not {key: people for key, people in kept.items() if people < 10 and told[key]}


def test_what_is_hidden_has_neither_value_nor_counts(board_values: list[Row]) -> None:
    for _, _, _, _, *rest in board_values:
        *figures, missing, target, variation, assurance, people, _ = rest
        del target
        if missing == "suppressed":
            assert {*figures, variation, assurance, people} == {None}


def test_what_is_shown_is_what_managers_see(
    every_value: list[Row], board_values: list[Row]
) -> None:
    whole = {row[:4]: row for row in every_value}
    for row in board_values:
        if row[9] != "suppressed":
            assert row[:11] == whole[row[:4]][:11]


@pytest.mark.parametrize("indicator", INDICATORS)
def test_what_is_hidden_is_counted(
    sample_edition: Warehouse, board_edition: Warehouse, indicator: str
) -> None:
    june = Month(2025, 6)
    told = board_edition.hidden_breakdowns(indicator, june)
    assert told == sum(len(hidden(board_edition, indicator, level, june)) for level in LEVELS)
    assert sample_edition.hidden_breakdowns(indicator, june) == 0


def test_a_series_is_cut_at_the_month_asked_for(sample_edition: Warehouse) -> None:
    until = Month(2024, 3)
    for series in sample_edition.series(breakdown=SERVICE.key, until=until):
        assert series.points[-1].month == until


def test_a_cut_series_begins_as_the_whole_one_does(sample_edition: Warehouse) -> None:
    """What the Board was told in a month does not depend on what came later."""
    asked = {"indicator_id": "agency_rate_fte", "breakdown": SERVICE.key}
    (whole,) = sample_edition.series(**asked)
    (cut,) = sample_edition.series(**asked, until=Month(2024, 3))
    assert tuple(p for p in whole.points if p.month <= Month(2024, 3)) == cut.points


def test_a_series_has_every_month_once_and_in_order(every_series: tuple[Series, ...]) -> None:
    for series in every_series:
        first = series.points[0].month
        assert [point.month for point in series.points] == [
            first.plus(n) for n in range(len(series.points))
        ]


def test_a_point_has_a_value_or_a_reason_for_none(every_series: tuple[Series, ...]) -> None:
    for series in every_series:
        for point in series.points:
            assert (point.value is None) != (point.missing is None)


def test_many_who_ask_at_once_get_the_answers_one_would_get(sample_edition: Warehouse) -> None:
    """Eight threads on one connection: DuckDB answers wrongly unless each has its own cursor."""
    asked = INDICATORS[:12] * 8

    def ask(indicator: str) -> object:
        return (
            sample_edition.series(indicator_id=indicator, level="district"),
            sample_edition.values(indicator_id=indicator, breakdown=SERVICE.key),
            sample_edition.hidden_breakdowns(indicator, Month(2025, 6)),
        )

    alone = {indicator: ask(indicator) for indicator in set(asked)}
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, asked)) == [alone[indicator] for indicator in asked]


def test_the_definitions_are_those_the_edition_was_made_with(sample_edition: Warehouse) -> None:
    assert set(sample_edition.definitions()) == set(INDICATORS)


def test_an_edition_is_only_read(shared_sample: Home) -> None:
    file: Path = next(shared_sample.editions.glob("*.manager.duckdb"))
    before = file.read_bytes()
    edition = published(shared_sample)
    edition.series(breakdown=SERVICE.key)
    assert file.read_bytes() == before
