"""An indicator file is somebody else's code: what it may not say is refused before anything runs."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from metrics.making.lock import lock
from metrics.making.select_rules import REFERENCE, faults_of_select
from metrics.making.select_words import CHANGING
from metrics.model.home import ROOT

TABLES = REFERENCE | {"workforce_snapshot", "staff_people"}
REFUSED = {
    "select * from read_csv('/etc/passwd')": "read_csv() reads what lies outside the extracts",
    "select (select max(content) from read_text('/etc/hostname'))": "read_text() reads what lies",
    "select * from '/etc/passwd'": "there is no table /etc/passwd",
    'select * from "data/sample/teams.csv"': "there is no table data/sample/teams.csv",
    "select * from glob('/etc/*')": "glob() reads what lies outside",
    "select * from sniff_csv('a')": "sniff_csv() reads what lies outside",
    "select * from parquet_metadata('a')": "parquet_metadata() reads what lies outside",
    "select * from read_parquet('a')": "read_parquet() reads what lies outside",
    "select * from duckdb_settings()": "duckdb_settings() reads what lies outside",
    "select * from pragma_table_info('x')": "pragma_table_info() reads what lies outside",
    "select * from query('select 1')": "query() reads what lies outside",
    "select * from query_table('staff_people')": "query_table() reads what lies outside",
    "select * from previous.indicator_rows": "there is no table previous.indicator_rows",
    "select * from information_schema.tables": "there is no table information_schema.tables",
    "select * from pg_class": "there is no table pg_class",
    "select * from received": "there is no table received",
    "select getenv('HOME')": "getenv() reads what lies outside",
    "select current_setting('temp_directory')": "current_setting() reads what lies outside",
    "with a as (select * from '/etc/passwd') select * from a": "there is no table /etc/passwd",
    "select 1 where exists (from read_blob('a'))": "read_blob() reads what lies outside",
    "select 1; copy (select 1) to 'a'": "write one SELECT; this file has 2 statements",
    "select 1; drop table staff_people": "write one SELECT; this file has 2 statements",
    "copy (select 1) to 'a'": "write one SELECT; this is a statement of the kind copy",
    "attach 'a'": "write one SELECT; this is a statement of the kind attach",
    "set enable_external_access = true": "write one SELECT; this is a statement of the kind",
    "install httpfs": "write one SELECT; this is a statement of the kind",
    "create table a as select 1": "write one SELECT; this is a statement of the kind create",
    "": "the SELECT is missing",
    "selct month from staff_people": 'selct: did you mean "select"?',
    "select month from staff_peple": 'did you mean "staff_people"?',
    "pivot staff_people on a using sum(b)": "pivot stays out: give a row for each value",
    "select * from (pivot staff_people on a in (1) using sum(b))": "pivot stays out",
    "select 1 from staff_people asof join months using (month)": "asof stays out",
    "select 1 from staff_people positional join months": "positional stays out",
    "select columns('a.*') from staff_people": "columns() stays out: name each column",
    "select * from staff_people using sample 10%": "sample stays out",
    "describe staff_people": "describe stays out",
    "select unnest(range(3))": "range() stays out",
    "select * from generate_series(1, 3)": "generate_series() stays out",
    "select quantile_cont(fte, 0.5) from staff_people": "quantile_cont() stays out",
    "select date_diff('month', a, b) from staff_people": "date_diff by month stays out",
    "select datediff('year', a, b) from staff_people": "datediff by year stays out",
    "select random() from staff_people": "random gives another answer each time",
    "select month from staff_people where month < current_date": "current_date gives another answer",
    "select now()": "now gives another answer each time",
}  # fmt: skip
PERMITTED = (
    "select date_diff('day', a, b) as days, n / nullif(m, 0) from staff_people",
    "with a as (select month from staff_people), b as (select * from a) select * from b",
    "select count(*) from months left join working_days on day = month left join codes on true",
    "select * from unnest([1, 2]) as these",
    "select max(day) over (partition by ref order by day range between unbounded preceding and "
    "current row) from workforce_snapshot;",
    "/*\nkey = 1\n*/\nselect 1 -- from '/etc/passwd'",
)


@pytest.mark.parametrize("sql", REFUSED)
def test_what_a_select_may_not_say_is_refused_by_name(sql: str) -> None:
    assert REFUSED[sql].casefold() in " | ".join(faults_of_select(sql, TABLES)).casefold()


@pytest.mark.parametrize("sql", PERMITTED)
def test_what_the_readme_permits_is_no_fault(sql: str) -> None:
    assert faults_of_select(sql, TABLES) == ()


def test_a_fault_is_told_with_the_line_of_the_file() -> None:
    sql = '/*\ntitle = "Été"\n*/\nselect\n    month,\n    random()\nfrom staff_people'
    assert [fault.split(":")[0] for fault in faults_of_select(sql, TABLES)] == ["line 6"]


def test_every_fault_is_told_at_once() -> None:
    sql = "select random(), getenv('HOME')\nfrom nowhere, read_csv('a')"
    assert len(faults_of_select(sql, TABLES)) == 4


def test_every_select_of_the_project_is_permitted() -> None:
    views = {file.stem for file in (ROOT / "queries" / "extracts").glob("*.sql")}
    extracts = {file.stem for file in (ROOT / "data" / "contracts").glob("*.toml")}
    for folder in ("extracts", "indicators"):
        for file in sorted((ROOT / "queries" / folder).glob("*.sql")):
            sql = file.read_text(encoding="utf-8")
            assert faults_of_select(sql, REFERENCE | views | extracts) == (), file.name


def test_functions_that_change_their_answer_are_all_known() -> None:
    """DuckDB's own list, of either line."""
    outside_or_told = {"error", "nextval", "currval", "setval", "sleep_ms", "stats", "write_log"}
    volatile = duckdb.execute(
        "select distinct function_name from duckdb_functions() where stability = 'VOLATILE'"
    ).fetchall()
    assert {name for (name,) in volatile} - outside_or_told - {"vector_type"} <= CHANGING


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that may read one folder, in which there is one file."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "aside").mkdir()
    for folder in ("archive", "aside"):
        duckdb.execute(f"copy (select 1 as n) to '{tmp_path / folder / 'rows.parquet'}'")
    with duckdb.connect(":memory:", config={"temp_directory": str(tmp_path / "temp")}) as made:
        lock(made, [tmp_path / "archive"])
        yield made


def test_a_locked_connection_reads_the_archive(
    locked: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    found = locked.execute(f"from '{tmp_path / 'archive' / 'rows.parquet'}'").fetchall()
    assert found == [(1,)]


@pytest.mark.parametrize(
    "attack",
    [
        "from '{aside}/rows.parquet'",
        "from read_parquet('{archive}/../aside/rows.parquet')",
        "from read_csv('/etc/passwd')",
        "from read_text('/etc/hostname')",
        "from glob('/etc/*')",
        "copy (select 1) to '{aside}/written.csv'",
        "attach '{aside}/other.duckdb'",
        "install httpfs",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "reset lock_configuration",
    ],
)
def test_a_locked_connection_reaches_nothing_else_whatever_it_is_asked(
    locked: duckdb.DuckDBPyConnection, tmp_path: Path, attack: str
) -> None:
    asked = attack.format(archive=tmp_path / "archive", aside=tmp_path / "aside")
    with pytest.raises(duckdb.Error):
        locked.execute(asked).fetchall()
    assert not (tmp_path / "aside" / "written.csv").exists()
