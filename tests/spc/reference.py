"""NHSRplotthedots' own answers: what the SPC steps must reproduce."""

import csv
import math
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "reference" / "spc"
CASES = FOLDER / "cases.csv"
POINTS = FOLDER / "points.csv"
COLUMNS = tuple(POINTS.open(encoding="utf-8").readline().strip().split(","))
NUMBERS = frozenset({"screened_mr", "screened_amr", "mean", "lpl", "upl", "nlpl", "nupl"})

Cells = Mapping[str, str]


def read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def stopped_cases() -> set[str]:
    """Series at which R stops with an error: there is nothing to agree with."""
    return {case["case_id"] for case in read(CASES) if case["r_error"]}


def agrees(column: str, found: str, expected: str) -> bool:
    """Numbers at 1e-12 relative; everything else exactly, undefined included."""
    if column not in NUMBERS or "" in {found, expected} or "NaN" in {found, expected}:
        return found == expected
    return math.isclose(float(found), float(expected), rel_tol=1e-12, abs_tol=0)
