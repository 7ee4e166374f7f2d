"""Published files: symbols are never numbers, and other files of the same families load."""

import csv
import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from metrics.holdings.casts import create_macros
from metrics.holdings.published import neighbours_select, published_select
from metrics.model.contract import Contract, ContractKind
from tests.intake.conftest import HOME, Door

TIDY = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name,category,CPP_start,CPP_subsequent,"
    "CPP_subsequent_percent\n"
)
ROWS = (
    "2024,Reporting year,National,E92000001,England,,,,,,Plans,100,20,20\n"
    "2024,Reporting year,Regional,E92000001,England,E12000006,East,,,,Plans,50,10,20.5\n"
    "2024,Reporting year,Local authority,E92000001,England,E12000006,East,873,E10000003,"
    "Cambridgeshire,Plans,{},u,low\n"
)
Row = dict[str, object]
Rows = list[Row]
Long = Callable[[str, str | bytes], Rows]


@pytest.fixture
def long(door: Door, contracts: Mapping[str, Contract]) -> Long:
    """The rows a build sees of a published file."""

    def read(name: str, content: str | bytes) -> Rows:
        checked = door({name: content})
        assert not checked.is_refused, checked.problems
        file = checked.files[0]
        contract = contracts[str(file.contract_id)]
        is_wide = contract.kind is ContractKind.NEIGHBOURS
        select = (neighbours_select if is_wide else published_select)(contract, "file_rows")
        with duckdb.connect() as connection:
            create_macros(connection, HOME.queries, HOME.reference)
            connection.register("file_rows", file.table)
            found = connection.execute(select)
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    return read


@pytest.mark.parametrize("symbol", ["c", "u", "x", "z", "low", ":"])
def test_a_symbol_is_a_missing_value_with_its_mark(long: Long, symbol: str) -> None:
    rows = long("plans.csv", TIDY + ROWS.format(symbol))
    found = next(r for r in rows if r["code"] == "E10000003" and r["unit"] == "count")
    assert (found["value"], found["symbol"]) == (None, symbol)


def test_any_other_text_for_a_number_is_refused(door: Door) -> None:
    problems = door({"plans.csv": TIDY + ROWS.format("lots")}).problems
    assert [(p.rule, p.row, p.column) for p in problems] == [("number-unreadable", 4, "CPP_start")]


def test_each_level_has_its_own_code_name_and_period(long: Long) -> None:
    rows = long("plans.csv", TIDY + ROWS.format(7))
    rates = [r for r in rows if r["series"] == "dfe_cpp_subsequent.CPP_subsequent_percent"]
    assert [(r["level"], r["code"], r["name"]) for r in rates] == [
        ("national", "E92000001", "England"),
        ("regional", "E12000006", "East"),
        ("local_authority", "E10000003", "Cambridgeshire"),
    ]
    assert {str(r["period_end"]) for r in rates} == {"2024-03-31"}
    assert {r["release"] for r in rates} == {"Children in need, 2024 release"}


def test_columns_in_another_order_and_further_levels_load(long: Long, door: Door) -> None:
    lines = (TIDY + ROWS.format(7)).strip().splitlines()
    extra = "2024,Reporting year,Ward,E92000001,England,E12000006,East,873,E10000003,A,Plans,1,1,1"
    turned = "\n".join(",".join(reversed(line.split(","))) for line in [*lines, extra])
    assert len(long("plans.csv", turned)) == 9
    assert [p.rule for p in door({"plans.csv": turned}).problems] == ["level-not-shown"]


def test_an_older_file_with_fewer_values_loads(long: Long) -> None:
    lines = (TIDY + ROWS.format(7)).strip().splitlines()
    narrower = "\n".join(line.rsplit(",", 1)[0] for line in lines)
    assert {r["series"] for r in long("plans.csv", narrower)} == {
        "dfe_cpp_subsequent.CPP_start",
        "dfe_cpp_subsequent.CPP_subsequent",
    }


def test_neighbours_lose_their_trailing_spaces_and_take_the_year_of_the_file(long: Long) -> None:
    ranks = ",".join(f"SN_{n},SN_{n}P" for n in range(1, 11))
    wide = f"old_la_code,la_name,{ranks}\n873,Cambridgeshire," + ",".join(["931,Close "] * 10)
    rows = long("sn_model_2021_wide.csv", wide)
    assert len(rows) == 10
    assert rows[0] == {
        "old_code": "873",
        "rank": 1,
        "neighbour_old_code": "931",
        "closeness": "Close",
        "model": "2021 model",
    }


@pytest.mark.parametrize(
    "name",
    [
        "csww_indicators_2017_to_2025.csv",
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
        "d3_cpps_subsequent_plan_2013_to_2025.csv",
    ],
)
def test_every_value_of_a_file_comes_through(long: Long, published_files: Path, name: str) -> None:
    content = (published_files / name).read_bytes()
    written: dict[tuple[str, str, str], str] = {}
    for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"))):
        code = row["new_la_code"] or row["region_code"] or row["country_code"]
        for column, cell in list(row.items())[10:]:
            if column != "category" and cell.strip():
                written[column, code, row["time_period"]] = cell.strip()
    found = {}
    for row in long(name, content):
        series = str(row["series"]).split(".")[1]
        value = row["symbol"] if row["value"] is None else row["value"]
        found[series, str(row["code"]), str(row["period_end"])[:4]] = value
    assert found.keys() == written.keys()
    assert [
        key
        for key, cell in written.items()
        if found[key] != (cell if isinstance(found[key], str) else Decimal(cell))
    ] == []


def test_the_neighbours_file_loads_whole(long: Long, published_files: Path) -> None:
    name = "sn_model_2025_wide.csv"
    content = (published_files / name).read_bytes()
    rows = long(name, content)
    assert len(rows) == 10 * (len(content.splitlines()) - 1)
    assert {r["model"] for r in rows} == {"2025 model"}
