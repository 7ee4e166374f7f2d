"""A folder of SQL steps is run in the order the steps need, or refused with the file's name."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from metrics.errors import DefinitionError
from metrics.sql.steps import run_folder


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as made:
        yield made


def folder(tmp_path: Path, **steps: str) -> Path:
    made = tmp_path / "steps"
    made.mkdir()
    for name, sql in steps.items():
        (made / f"{name}.sql").write_text(sql, encoding="utf-8")
    return made


def test_steps_run_after_those_they_need(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    steps = folder(
        tmp_path, a="select n + 1 as n from b", b="select n + 1 as n from c", c="select 1 as n"
    )
    assert run_folder(connection, steps) == ("c", "b", "a")
    assert connection.execute("select n from a").fetchall() == [(3,)]


def test_tables_already_there_are_not_waited_for(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    connection.execute("create temp table extract as select 7 as n")
    run_folder(connection, folder(tmp_path, a="select n from extract"))
    assert connection.execute("select n from a").fetchall() == [(7,)]


@pytest.mark.parametrize(("temporary", "kept"), [(True, []), (False, [("a",)])])
def test_only_plain_tables_are_kept(
    temporary: bool, kept: list[tuple[str]], connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    run_folder(connection, folder(tmp_path, a="select 1 as n"), temporary=temporary)
    plain = "select table_name from duckdb_tables() where not temporary"
    assert connection.execute(plain).fetchall() == kept


def test_an_empty_folder_makes_nothing(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    assert run_folder(connection, folder(tmp_path)) == ()


def test_steps_that_need_each_other_are_named(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    steps = folder(tmp_path, a="select * from b", b="select * from a", c="select 1 as n")
    with pytest.raises(DefinitionError) as caught:
        run_folder(connection, steps)
    message = str(caught.value)
    assert message.startswith("queries/steps: these need each other: ")
    assert {"a.sql", "b.sql"} == set(message.removesuffix(".").rpartition(": ")[2].split(", "))


@pytest.mark.parametrize("sql", ["select 1 as n; select 2 as n", "drop table extract", ""])
def test_a_step_is_one_select(
    sql: str, connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    with pytest.raises(DefinitionError, match=r"queries/steps/a\.sql: expected one SELECT"):
        run_folder(connection, folder(tmp_path, a=sql))


@pytest.mark.parametrize("sql", ["select from where", "select n from nowhere", "select nothing"])
def test_a_step_that_does_not_run_is_named(
    sql: str, connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    with pytest.raises(DefinitionError, match=r"^queries/steps/a\.sql does not run: "):
        run_folder(connection, folder(tmp_path, a=sql))
