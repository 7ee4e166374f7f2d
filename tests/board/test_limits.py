"""The limits of a base that nobody has begun are what the reference method gives the same values."""

import csv
from pathlib import Path

import pytest

from metrics.board.limits import limits_of
from metrics.model.home import ROOT
from metrics.spc.answering import write_answer

CASES = (
    (20.0, 21.0, 19.0, 22.0, 20.5, 19.5, 21.5, 20.0, 18.5, 21.0, 20.0, 19.0),
    (
        20.0,
        21.0,
        19.0,
        48.0,
        20.5,
        19.5,
        21.5,
        20.0,
        18.5,
        21.0,
        20.0,
        19.0,
    ),  # one range is screened
    (90.1, 92.4, 88.0, 95.5, 91.2, 93.3, 89.9, 94.0, 92.2, 90.0, 91.7, 93.1),
    (0.0, 3.0, 1.0, 0.0, 2.0, 6.0, 1.0, 0.0, 4.0, 2.0, 1.0, 3.0),
)


@pytest.mark.parametrize("values", CASES)
def test_they_agree_with_the_sql_that_judges_every_series(
    values: tuple[float, ...], tmp_path: Path
) -> None:
    file, out = tmp_path / "series.csv", tmp_path / "answer.csv"
    rows = [("A", f"2024-{n:02d}-01", value) for n, value in enumerate(values, start=1)]
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("case_id", "date", "value"), *rows])
    write_answer(file, None, ROOT / "queries", out)
    with out.open(encoding="utf-8", newline="") as stream:
        last = list(csv.DictReader(stream))[-1]
    told = float(last["lpl"]), float(last["upl"])
    assert limits_of(values) == pytest.approx(told, rel=1e-9)


def test_values_that_never_move_have_no_width() -> None:
    assert limits_of([5.0] * 12) == (5.0, 5.0)
