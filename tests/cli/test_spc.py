"""engine-room spc: the SPC engine on any series."""

import csv
from io import StringIO
from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner

from metrics.cli.app import command_line
from metrics.errors import MetricsError
from tests.spc.reference import CASES, COLUMNS, POINTS, agrees, read, stopped_cases


def run(*arguments: object) -> list[dict[str, str]]:
    """The rows printed."""
    result = CliRunner().invoke(
        command_line(["spc"]), ["spc", *map(str, arguments)], catch_exceptions=False
    )
    assert result.exit_code == 0
    return list(csv.DictReader(StringIO(result.stdout)))


class Write(Protocol):
    def __call__(self, text: str, name: str = ...) -> Path: ...


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(text: str, name: str = "series.csv") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def refused(file: Path, *arguments: object) -> list[str]:
    with pytest.raises(MetricsError) as caught:
        run(file, *arguments)
    return str(caught.value).splitlines()


def test_the_reference_points_come_back_as_they_are(tmp_path: Path) -> None:
    # Rows go in as they were given to R: each series in its own order, not by date.
    expected = read(POINTS)
    places = {case: n for n, case in enumerate(dict.fromkeys(row["case_id"] for row in expected))}
    given = sorted(expected, key=lambda row: (places[row["case_id"]], int(row["input_order"])))
    file, out = tmp_path / "given.csv", tmp_path / "out.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, expected[0].keys())
        writer.writeheader()
        writer.writerows(given)
    run(file, "--cases", CASES, "--out", out)
    found, stopped = read(out), stopped_cases()
    assert [row["case_id"] for row in found] == [row["case_id"] for row in expected]
    assert tuple(found[0]) == tuple(expected[0]) == COLUMNS
    assert [
        (ours["case_id"], ours["seq"], column)
        for ours, theirs in zip(found, expected, strict=True)
        for column in COLUMNS
        if column != "fragile"
        and ours["case_id"] not in stopped
        and not agrees(column, ours[column], theirs[column])
    ] == []


def test_a_file_of_dates_and_values_is_one_series(written: Write) -> None:
    rows = run(written("Date,Value\n2025-02-28,2\n31/01/2025,1\n2025-03-31,NA\n2025-04-30,\n"))
    assert [row["date"] for row in rows] == ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"]
    assert [row["input_order"] for row in rows] == ["2", "1", "3", "4"]
    assert [row["value"] for row in rows] == ["1", "2", "NA", "NA"]
    assert {row["mean"] for row in rows} == {"1.5"}


def test_choices_may_be_repeated_on_each_row(written: Write) -> None:
    days = "".join(f"2025-01-{day:02},{day},decrease,100\n" for day in range(1, 9))
    rows = run(written("date,value,improvement_direction,target\n" + days))
    assert rows[-1]["point_type"] == "special_cause_concern"
    assert {row["assurance_type"] for row in rows} == {"consistent_pass"}


def test_a_base_starts_where_the_cases_file_says(written: Write) -> None:
    file = written("case_id,date,value\nA,2025-01-31,1\nA,2025-02-28,2\n")
    cases = written("case_id,rebase_dates\nA,2025-02-28;2026-01-31\n", "cases.csv")
    assert [row["rebase_group"] for row in run(file, "--cases", cases)] == ["0", "1"]


HEADER = "case_id,date,value,rebase,improvement_direction,target,fix_after_n_points\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            HEADER + "A,2025-01-31,many,,,,\n",
            "series.csv, row 2, column value: found 'many', expected a number such as 12.5, or "
            "nothing. Correct the value, or leave the cell empty if it is missing.",
        ),
        (
            HEADER + "A,2025-01-31,Inf,,,,\n",
            "series.csv, row 2, column value: found 'Inf', expected a number such as 12.5, or "
            "nothing. Correct the value, or leave the cell empty if it is missing.",
        ),
        (
            HEADER + "A,2025-01-31,1,,,,\nA,31/01/2025,2,,,,\n",
            "series.csv, row 3, column date: found '31/01/2025', expected one row per date in a "
            "series; row 2 has this date too. Keep one of the two rows, or tell the series apart "
            "by case_id.",
        ),
        (
            HEADER + "A,31 Jan,1,,,,\n",
            "series.csv, row 2, column date: found '31 Jan', expected a date as 2025-06-30 or "
            "30/06/2025. Write the date in one of these ways.",
        ),
        (
            HEADER + "A,2025-01-31,1,,,,11.9\n",
            "series.csv, row 2, column fix_after_n_points: found '11.9', expected 12 or more. "
            "Fix limits after 12 points or more, or leave it out.",
        ),
        (
            HEADER + "A,2025-01-31,1,,up,,\n",
            "series.csv, row 2, column improvement_direction: found 'up', expected one of "
            "increase, decrease, neutral. Say which way is better.",
        ),
        (
            HEADER + "A,2025-01-31,1,maybe,,,\n",
            "series.csv, row 2, column rebase: found 'maybe', expected 1 or 0, TRUE or FALSE, or "
            "nothing. Write one of these.",
        ),
        (
            HEADER + "A,2025-01-31,1,,,5,\nA,2025-02-28,1,,,6,\n",
            "series.csv, row 3, column target: found '6', expected '5' as in row 2. Repeat one "
            "choice on every row of a series.",
        ),
        (
            HEADER + ",2025-01-31,1,,,,\n",
            "series.csv, row 2, column case_id: found '', expected the name of a series. Name the "
            "series this row belongs to.",
        ),
        (
            "date,value\n2025-01-31\n",
            "series.csv, row 2: found '2025-01-31', expected 2 cells as in the header, not 1. "
            "Check the commas and quotation marks of this row.",
        ),
        (
            "date,amount\n2025-01-31,1\n",
            "series.csv, row 1, column value: found 'date, amount', expected one column named "
            "value. Have it in the header once.",
        ),
        (
            "date,value\n",
            "series.csv, row 2: found '', expected at least one row under the header. Check that "
            "this is the right file.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str, written: Write) -> None:
    assert refused(written(text)) == [message]


def test_everything_wrong_is_said_at_once(written: Write) -> None:
    file = written("case_id,date,value\nA,soon,x\nB,2025-01-31,1\n")
    cases = written("case_id,target\nA,high\nA,2\n", "cases.csv")
    places = [line.partition(":")[0] for line in refused(file, "--cases", cases)]
    assert places == [
        "series.csv, row 2, column value",
        "series.csv, row 2, column date",
        "series.csv, row 3, column case_id",
        "cases.csv, row 2, column target",
        "cases.csv, row 3, column case_id",
    ]


def test_an_empty_file_lacks_both_columns(written: Write) -> None:
    assert [line.partition(":")[0] for line in refused(written(""))] == [
        "series.csv, row 1, column date",
        "series.csv, row 1, column value",
    ]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'date,value\n"2025', None])
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "series.csv"
    if content is not None:
        file.write_bytes(content)
    (message,) = refused(file)
    assert message.startswith("series.csv: found a file that cannot be read")


def test_a_place_that_cannot_be_written_is_named(written: Write, tmp_path: Path) -> None:
    file = written("date,value\n2025-01-31,1\n")
    (message,) = refused(file, "--out", tmp_path / "nowhere" / "out.csv")
    assert "cannot be written" in message


def test_a_name_a_spreadsheet_would_run_is_quoted(written: Write) -> None:
    (row,) = run(written("case_id,date,value\n=1+1,2025-01-31,-3\n"))
    assert (row["case_id"], row["value"]) == ("'=1+1", "-3")
