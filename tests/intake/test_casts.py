"""How the text of a cell becomes a date, a number or a yes."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.holdings.casts import create_macros, no_typed_row, typed_select
from metrics.model.contract import Column, ColumnType, Contract, ContractKind, Replaces
from metrics.registry.contracts import load_contracts
from tests.intake.conftest import HOME


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        create_macros(opened, HOME.queries, HOME.reference)
        yield opened


def cast(connection: duckdb.DuckDBPyConnection, macro: str, written: str) -> object:
    found = connection.execute(f"select {macro}($written)", {"written": written}).fetchone()
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2012-09-01 00:00:00", date(2012, 9, 1)),
        ("2012-09-01T08:30:00", date(2012, 9, 1)),
        ("01/09/2024", date(2024, 9, 1)),
        ("1/9/2024", date(2024, 9, 1)),
        ("2025-02-29", None),
        ("31/04/2025", None),
        ("09/13/2024", None),
        ("1/9/24", date(2024, 9, 1)),
        ("31/12/9999", None),
        ("01/01/1900", None),
        ("45000", date(2023, 3, 15)),
        ("soon", None),
        ("04/03/2026 00:00:00.000", date(2026, 3, 4)),
        ("12/03/2018 12:00:00 AM", date(2018, 3, 12)),
        ("14-Oct-2026 09:00 AM", date(2026, 10, 14)),
        ("Mar 12 2018 12:00AM", date(2018, 3, 12)),
        ("Jun  3 2019 12:00AM", date(2019, 6, 3)),
        ("March 12, 2018", date(2018, 3, 12)),
        ("12MAR2018:00:00:00", date(2018, 3, 12)),
        ("12-MAR-18 12.00.00.000000 AM", date(2018, 3, 12)),
        ("2018/03/12 00:00:00", date(2018, 3, 12)),
        ("12 Sept 2018", date(2018, 9, 12)),
        ("Monday 30th June 2025", date(2025, 6, 30)),
        ("2018-03-12 00:00 - 2020-04-01 00:00", None),
        ("2019-06-03 09:00 (rejoined)", None),
        ("12 Marketing 2018", None),
        ("3 Junior 2019", None),
    ],
)
def test_dates_are_day_first_or_iso_and_exist(
    connection: duckdb.DuckDBPyConnection, written: str, day: date | None
) -> None:
    assert cast(connection, "as_date", written) == day


@pytest.mark.parametrize(
    "written",
    [
        "31/12/9999", "31.12.9999", "31-12-9999", "99991231", "31-DEC-9999", "31 December 9999", "12/31/9999",
        "9999-12-31 23:59:59.997", "31/12/9999 00:00:00", "31-DEC-4712", "31/12/4712", "4712-12-31", "2958465",
        "00.00.0000", "00/00/0000", "01.01.1900", "01-Jan-1900", "1 January 1900", "1900/01/01", "19000101",
        "00-Jan-1900", "0/1/1900 00:00", "0",
    ],
)  # fmt: skip
def test_a_date_that_fills_an_empty_cell_is_no_date(
    connection: duckdb.DuckDBPyConnection, written: str
) -> None:
    assert cast(connection, "as_date", written) is None
    assert cast(connection, "date_form", written) == "date-filler"
    assert cast(connection, "is_month_first", written) is False


@given(st.integers(0, 60_000))
def test_a_day_reads_the_same_in_either_form(days: int) -> None:
    day = date(1930, 1, 1) + timedelta(days=days)
    with duckdb.connect() as connection:
        connection.execute((HOME.queries / "casts.sql").read_text(encoding="utf-8"))
        assert cast(connection, "as_date", day.isoformat()) == day
        assert cast(connection, "as_date", f"{day.day}/{day.month}/{day.year}") == day


@pytest.mark.parametrize("written", ["2025-06", "2025-06-30", "15/06/2025"])
def test_a_month_is_its_first_day(connection: duckdb.DuckDBPyConnection, written: str) -> None:
    assert cast(connection, "as_month", written) == date(2025, 6, 1)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0.8", Decimal("0.8")),
        ("1,234.5", Decimal("1234.5")),
        ("-3", Decimal(-3)),
        ("1,0", None),
        ("0.8 FTE", None),
        ("80%", None),
        ("1e5", None),
        ("nan", None),
        ("#N/A", None),
    ],
)
def test_numbers_are_read_exactly_or_not_at_all(
    connection: duckdb.DuckDBPyConnection, written: str, number: Decimal | None
) -> None:
    assert cast(connection, "as_number", written) == number


def test_a_part_of_a_whole_is_no_integer(connection: duckdb.DuckDBPyConnection) -> None:
    assert cast(connection, "as_integer", "12.0") == 12
    assert cast(connection, "as_integer", "12.5") is None


@pytest.mark.parametrize("written", ["N/K", "n/k", "\\N", "n/a", "-"])
def test_marks_of_no_value_are_known(connection: duckdb.DuckDBPyConnection, written: str) -> None:
    assert cast(connection, "absent_mark", written) == "not given"


@pytest.mark.parametrize(
    ("written", "answer"),
    [("Y", True), ("yes", True), ("a) Yes", True), ("TRUE", True), ("1", True),
     ("N", False), ("b) No", False), ("0", False), ("1.0", True), ("0.0", False), ("Yes.", True),
     ("maybe", None), ("Y?", None), ("?yes", None), ("No?", None), ("-1", None), ("Yes*", None),
     ("(Yes)", None)],
)  # fmt: skip
def test_yes_and_no_are_known_in_many_spellings(
    connection: duckdb.DuckDBPyConnection, written: str, answer: bool | None
) -> None:
    assert cast(connection, "as_boolean", written) is answer


NOTE = Contract(
    id="notes",
    title="Notes",
    description="For this test.",
    kind=ContractKind.LOCAL,
    replaces=Replaces.KEY,
    columns=(
        Column("day", ColumnType.DATE, "Day.", required=True),
        Column("grade", ColumnType.CODE, "Grade.", codes="audit_grade"),
        Column("agreed", ColumnType.BOOLEAN, "Agreed.", default="yes"),
    ),
    key=("day",),
    mended_by="Nobody",
    period="day",
)


def typed(connection: duckdb.DuckDBPyConnection, relation: str) -> dict[str, object]:
    found = connection.execute(typed_select(NOTE, relation))
    names = [column[0] for column in found.description]
    row = found.fetchone()
    return dict(zip(names, row or [None] * len(names), strict=True))


@pytest.mark.parametrize("written", ["RI", "Req Imp", "requires improvement", "3"])
def test_spellings_of_a_code_become_the_code(
    connection: duckdb.DuckDBPyConnection, written: str
) -> None:
    relation = f"(select '2025-06-30' as day, '{written}' as grade)"
    assert typed(connection, relation)["grade"] == "requires_improvement"


@pytest.mark.parametrize("written", ["Good?", "<Good", "Good -", "Good/", "RI+", "[good]", "good*"])
def test_a_code_that_a_mark_qualifies_is_no_code(
    connection: duckdb.DuckDBPyConnection, written: str
) -> None:
    relation = f"(select '2025-06-30' as day, '{written}' as grade)"
    assert typed(connection, relation)["grade"] is None


def test_absent_columns_are_there_empty_or_with_their_default(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    row = typed(connection, "(select '2025-06-30' as day, cast(7 as bigint) as file_row)")
    assert row["grade"] is None
    assert row["agreed"] is True
    assert (row["month"], row["file_row"]) == (date(2025, 6, 1), 7)


def test_other_columns_pass_through(connection: duckdb.DuckDBPyConnection) -> None:
    assert typed(connection, "(select '2025-06-30' as day, 'B7' as batch)")["batch"] == "B7"


def test_an_empty_table_has_the_columns_and_types_of_a_typed_one(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    for contract in load_contracts(HOME.contracts).values():
        if contract.kind is ContractKind.LOCAL:
            cells = ", ".join(f'cast(null as varchar) as "{c.name}"' for c in contract.columns)
            connection.execute(f"create or replace temp table rows_written as select {cells}")
            connection.execute(
                f"create or replace temp table hollow as select {no_typed_row(contract)} limit 0"
            )
            typed = connection.execute(
                f"describe ({typed_select(contract, 'rows_written')})"
            ).fetchall()
            hollow = connection.execute("describe hollow").fetchall()
            assert {(c[0], c[1]) for c in typed} == {(c[0], c[1]) for c in hollow}
