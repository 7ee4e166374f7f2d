"""Who is told what, and the same answer to everybody who asks at once."""

import csv
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE, Series
from metrics.warehouse import MANAGER, Warehouse
from tests.council import months, publish, published, teams, workforce

INDICATORS = sorted(path.stem for path in (ROOT / "queries" / "indicators").glob("*.sql"))
LEVELS = ("district", "team_type")
SIZES = {"A1": 30, "B1": 20, "B2": 8, "C1": 9}


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Four teams in three districts; one district has fewer than ten people."""
    home = Home(ROOT, tmp_path_factory.mktemp("warehouse-home"))
    home = {"A1": "North", "B1": "South", "B2": "South", "C1": "West"}
    publish(home, teams(home), workforce(months(3), SIZES))
    return published(home)


def keys(series: tuple[Series, ...]) -> set[str]:
    return {one.breakdown.key for one in series}


def hidden(edition: Warehouse, indicator: str, level: str) -> set[str]:
    """The breakdowns of a level that managers may see and the Board may not."""
    asked = {"indicator_id": indicator, "level": level}
    return keys(edition.series(**asked, audience=MANAGER)) - keys(edition.series(**asked))


def rows(extract: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "sample" / f"{extract}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def people() -> dict[str, dict[str, set[str]]]:
    """Everybody on the sample's snapshot, by breakdown and month end."""
    spells = defaultdict(list)
    for team in rows("teams"):
        spells[team["team_code"]].append(team)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows("workforce_snapshot"):
        day = row["as_at_date"]
        for team in spells[row["team_code"]]:
            if team["valid_from"] <= day <= (team["valid_to"] or day):
                for key in (f"district:{team['district']}", f"team_type:{team['team_type']}"):
                    found[key][day].add(row["worker_ref"])
    return found


def test_the_board_sees_no_team(sample_edition: Warehouse) -> None:
    assert sample_edition.series(level="team", audience=MANAGER)
    assert sample_edition.series(level="team") == ()
    assert not [row for row in sample_edition.values(audience="board") if "team:" in str(row[3])]


def test_a_team_cannot_be_had_by_its_name_either(sample_edition: Warehouse) -> None:
    (team, *_) = sample_edition.series(level="team", audience=MANAGER)
    assert sample_edition.series(breakdown=team.breakdown.key) == ()


def test_an_audience_nobody_has_heard_of_sees_what_the_board_sees(
    sample_edition: Warehouse,
) -> None:
    asked = {"indicator_id": "agency_rate_fte"}
    assert sample_edition.series(**asked, audience="press") == sample_edition.series(**asked)


def test_a_district_with_fewer_than_ten_people_is_hidden_and_another_with_it(
    council: Warehouse,
) -> None:
    assert hidden(council, "inpost_fte", "district") == {"district:West", "district:South"}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_never_is_exactly_one_of_a_level_hidden(
    sample_edition: Warehouse, indicator: str, level: str
) -> None:
    """Subtracting those shown from the whole service would give a single hidden one back."""
    assert len(hidden(sample_edition, indicator, level)) != 1


def test_every_breakdown_the_board_sees_has_ten_people_or_more_in_every_month_with_any(
    sample_edition: Warehouse,
) -> None:
    counted = people()
    for level in LEVELS:
        for key in keys(sample_edition.series(level=level)):
            assert min(map(len, counted[key].values())) >= 10, key


@pytest.mark.parametrize("indicator", INDICATORS)
def test_what_is_hidden_is_counted(sample_edition: Warehouse, indicator: str) -> None:
    told = sample_edition.hidden_breakdowns(indicator)
    assert told == sum(len(hidden(sample_edition, indicator, level)) for level in LEVELS)
    assert sample_edition.hidden_breakdowns(indicator, MANAGER) == 0


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


def test_a_series_has_every_month_once_and_in_order(sample_edition: Warehouse) -> None:
    for series in sample_edition.series(audience=MANAGER):
        first = series.points[0].month
        assert [point.month for point in series.points] == [
            first.plus(n) for n in range(len(series.points))
        ]


def test_a_point_has_a_value_or_a_reason_for_none(sample_edition: Warehouse) -> None:
    for series in sample_edition.series(audience=MANAGER):
        for point in series.points:
            assert (point.value is None) != (point.missing is None)


def test_many_who_ask_at_once_get_the_answers_one_would_get(sample_edition: Warehouse) -> None:
    """Eight threads on one connection: DuckDB answers wrongly unless each has its own cursor."""
    asked = INDICATORS[:12] * 8

    def ask(indicator: str) -> object:
        return (
            sample_edition.series(indicator_id=indicator),
            sample_edition.values(indicator_id=indicator, breakdown=SERVICE.key),
            sample_edition.hidden_breakdowns(indicator),
        )

    alone = {indicator: ask(indicator) for indicator in set(asked)}
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, asked)) == [alone[indicator] for indicator in asked]


def test_the_definitions_are_those_the_edition_was_made_with(sample_edition: Warehouse) -> None:
    assert set(sample_edition.definitions()) == set(INDICATORS)


def test_an_edition_is_only_read(shared_sample: Home) -> None:
    file: Path = next(shared_sample.editions.glob("*.duckdb"))
    before = file.read_bytes()
    edition = published(shared_sample)
    edition.series()
    assert file.read_bytes() == before
