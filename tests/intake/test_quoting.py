"""What a refused cell is told as: never somebody's name or number."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.holdings.casts import create_casts
from metrics.intake.judging.quoting import is_personal, quoted_cell
from metrics.model.home import ROOT

SECRETS = (
    "QQ123456C", "qq 12 34 56 a", "SW918273", "SWE: 91827", "Lead (SWE: SW918274)", "a.b@c.example",
    "+44 7700 900461", "07700900461", "01632 960 983", "0044 (0)1632", "tel 0207-946-0123",
)  # fmt: skip
PLAIN = ("W0005", "SW0001", "T1", "12345", "2025-06-30", "30/06/2025", "0.8", "Team A", "QQ12", "")
PIECES = st.sampled_from(
    [
        *SECRETS,
        *PLAIN,
        " ",
        "/",
        "-",
        "x",
        "07",
        "+44",
        "QQ",
        "123456",
        "C",
        "@",
        ".",
        "SWE",
        "SW",
        "91827",
    ]
)


@pytest.fixture(scope="module")
def casts() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    create_casts(connection, ROOT / "queries")
    return connection


def as_the_door_asks(casts: duckdb.DuckDBPyConnection, text: str) -> bool:
    return bool(casts.execute("select is_personal($text)", {"text": text}).fetchall()[0][0])


@pytest.mark.parametrize("secret", SECRETS)
def test_an_identifier_is_never_quoted(secret: str) -> None:
    assert quoted_cell(secret).startswith(("a text of", "a number of"))
    told = quoted_cell(secret, near=("yes", "no", secret.lower()))
    assert told.startswith(("a text of", "a number of"))


@pytest.mark.parametrize("plain", PLAIN[:7])
def test_a_figure_a_day_or_a_reference_is_quoted(plain: str) -> None:
    assert quoted_cell(plain) == plain


@pytest.mark.parametrize("mark", ("G", "✓", "✗", "0.6*", "(14)", "N/K", "~5", "x", "½"))
def test_a_mark_that_is_nobody_s_name_is_quoted(mark: str) -> None:
    assert quoted_cell(mark) == mark


@pytest.mark.parametrize("name", ("Jo", "J S", "Li", "O'D", "(Jo)"))
def test_a_short_name_is_no_mark(name: str) -> None:
    assert quoted_cell(name).startswith("a text of")


@pytest.mark.parametrize("number", ("9434765919", "1520812800000"))
def test_a_number_of_many_digits_may_be_somebody_s(number: str) -> None:
    assert quoted_cell(number) == f"a number of {len(number)} digits"


@given(st.lists(PIECES, max_size=5).map("".join))
def test_it_is_looked_for_as_the_door_looks_for_it(
    casts: duckdb.DuckDBPyConnection, text: str
) -> None:
    assert is_personal(text) == as_the_door_asks(casts, text)


def test_an_empty_cell_is_empty() -> None:
    assert quoted_cell("") == ""
