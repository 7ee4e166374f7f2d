"""However a CSV file is dressed, its series are read alike; and the answer is written as Python writes."""

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from metrics.errors import MetricsError
from metrics.spc.answering import write_answer
from metrics.spc.plain import is_plain
from metrics.tables.safe import safe_cell
from tests.spc.judged import QUERIES
from tests.spc.reference import NUMBERS, read

PLAIN = "case_id,date,value\nA,2025-01-31,1\nA,28/02/2025,2.50\nB,2025-01-31,NA\n"
DRESSED = {
    "as a spreadsheet saves it": b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode(),
    "without a last line end": PLAIN.rstrip().encode(),
    "lines ended in two ways": PLAIN.replace("\n", "\r\n", 1).encode(),
    "lines ended as long ago": PLAIN.replace("\n", "\r").encode(),
    "every cell quoted": "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in PLAIN.splitlines()
    ).encode(),
    "blanks at the edges": PLAIN.replace(",", " ,\t").encode(),
    "empty rows between": PLAIN.replace("\nB", "\n\n , ,\nB").encode(),
    "other columns around": "\n".join(f"é,{line}," for line in PLAIN.splitlines())
    .replace("é,case_id,date,value,", "who,case_id,date,value,why")
    .encode(),
    "a first column left empty": "\n".join(
        f"{'target' if 'date' in line else ''},{line}" for line in PLAIN.splitlines()
    ).encode(),
}


def answer(content: bytes, folder: Path) -> list[dict[str, str]]:
    file, out = folder / "series.csv", folder / "answer.csv"
    file.write_bytes(content)
    write_answer(file, None, QUERIES, out)
    return read(out)


def written(rows: Sequence[Sequence[object]], folder: Path) -> list[dict[str, str]]:
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("case_id", "date", "value"), *rows])
    return answer(file.read_bytes(), folder)


@pytest.mark.parametrize("dress", DRESSED)
def test_a_dressed_file_says_what_the_plain_one_does(dress: str, tmp_path: Path) -> None:
    assert answer(DRESSED[dress], tmp_path) == answer(PLAIN.encode(), tmp_path)


@pytest.mark.parametrize(
    ("content", "plain"),
    [
        (PLAIN, True),
        (PLAIN.replace("\n", "\r\n"), True),
        (PLAIN.replace("A", "Team A"), True),
        (PLAIN.replace("A", '"A"'), False),
        (PLAIN.replace("A", "É"), False),
        (PLAIN.replace(",NA", ", NA"), False),
        (PLAIN + "\n", False),
        (PLAIN + "C,2025-01-31\n", False),
        (PLAIN + "C,2025-01-31,1,1\n", False),
    ],
)
def test_a_plain_file_has_nothing_that_two_readers_could_read_two_ways(
    content: str, plain: bool, tmp_path: Path
) -> None:
    file = tmp_path / "series.csv"
    file.write_bytes(content.encode())
    assert is_plain(file, 3) is plain


def test_lines_too_long_and_too_short_by_turns_are_each_told(tmp_path: Path) -> None:
    # Together they have the right number of commas.
    with pytest.raises(MetricsError) as caught:
        answer(b"date,value\n2025-01-31,1,\n2025-02-28\n2025-03-31,3\n", tmp_path)
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        "series.csv, row 2",
        "series.csv, row 3",
    ]


def test_a_cell_of_two_lines_is_one_row_of_a_spreadsheet(tmp_path: Path) -> None:
    with pytest.raises(MetricsError, match="row 3, column value: found 'x'"):
        answer(b'case_id,date,value\n"A\nB",2025-01-31,1\nC,2025-01-31,x\n', tmp_path)


def test_series_come_in_order_of_appearance(tmp_path: Path) -> None:
    names = [f"{n:04}" for n in range(2000)]
    random.Random(1).shuffle(names)
    rows = written([(name, "2025-01-31", 1) for name in names], tmp_path)
    assert [row["case_id"] for row in rows] == names


def test_rows_of_series_may_lie_mixed(tmp_path: Path) -> None:
    days = [(name, f"2025-01-{n:02}", n) for n in range(28, 0, -1) for name in "BA"]
    rows = written(days, tmp_path)
    assert [(row["case_id"], row["seq"], row["input_order"]) for row in rows] == [
        (name, str(n), str(29 - n)) for name in "BA" for n in range(1, 29)
    ]


def test_names_are_written_as_every_download_writes_them(tmp_path: Path) -> None:
    names = ["=1+1", "@a", "-b", "+c", "a,b", 'a"b', "a\nb", "\u00e9", "#d", "NULL", "a'b", "x\ty"]
    rows = written([(name, "2025-01-31", 1) for name in names], tmp_path)
    assert [row["case_id"] for row in rows] == [safe_cell(name) for name in names]


def test_numbers_are_written_as_python_writes_them(tmp_path: Path) -> None:
    chance = random.Random(2)
    values = [
        (str(n), f"2025-01-{day:02}", repr(chance.uniform(-1, 1) * 10.0 ** chance.randint(-20, 20)))
        for n in range(200)
        for day in range(1, 4)
    ]
    cells = {row[column] for row in written(values, tmp_path) for column in NUMBERS}
    assert len(cells) > 1000
    assert {
        cell for cell in cells if cell not in {"", "NaN"} and repr(float(cell)) != cell
    } == set()


@pytest.mark.parametrize("value", ["1_000", "+-1", "1e101", "inf", "0x1", "1 000", "--1"])
def test_what_only_a_database_takes_for_a_number_is_none(value: str, tmp_path: Path) -> None:
    with pytest.raises(MetricsError, match=r"expected a number such as 12\.5"):
        answer(f"date,value\n2025-01-31,{value}\n".encode(), tmp_path)


@pytest.mark.parametrize("day", ["2025-02-30", "2025/01/31", "20250131", "0000-01-01", "1/2/25"])
def test_a_day_is_written_in_one_of_two_ways(day: str, tmp_path: Path) -> None:
    with pytest.raises(MetricsError, match="expected a date as 2025-06-30 or 30/06/2025"):
        answer(f"date,value\n{day},1\n".encode(), tmp_path)
