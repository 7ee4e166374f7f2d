import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from metrics.model.signal import Assurance, Missing, PointType
from metrics.tables.safe import safe_cell
from metrics.tables.series import as_csv, series_frame
from tests.shapes import EDITION, INDICATOR, JUNE, POINT, measured


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def test_a_row_a_month_with_what_the_value_is_made_of_and_where_it_comes_from() -> None:
    (row,) = rows(as_csv(series_frame(measured(), EDITION)))
    assert row["month"] == str(JUNE)
    assert (row["numerator"], row["denominator"], row["value"]) == ("30", "300", "10.0")
    assert (row["unit"], row["target"], row["mean"]) == ("percent", "12.0", "19.0")
    assert (row["variation"], row["edition"]) == ("No real change", "edition-0001")


def test_synthetic_data_says_so_on_every_row() -> None:
    (row,) = rows(as_csv(series_frame(measured(), EDITION)))
    assert row["data"] == "synthetic data"
    real = series_frame(measured(), replace(EDITION, is_synthetic=False))
    assert rows(as_csv(real))[0]["data"] == "council data"


def test_a_missing_value_is_empty_and_says_why() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, point_type=None)
    (row,) = rows(as_csv(series_frame(measured(gone), EDITION)))
    assert (row["value"], row["why no value"]) == ("", "not received")


def test_a_real_change_carries_since_when() -> None:
    point = replace(POINT, point_type=PointType.CONCERN, since=JUNE.plus(-3))
    (row,) = rows(as_csv(series_frame(measured(point), EDITION)))
    assert (row["variation"], row["since"]) == ("Needs attention", "2025-03")


def test_the_boards_word_for_a_target_and_the_assurance_of_the_limits_are_columns_each() -> None:
    better = replace(POINT, point_type=PointType.IMPROVEMENT, assurance=Assurance.CONSISTENT_FAIL)
    (row,) = rows(as_csv(series_frame(measured(better), EDITION)))
    assert row["against target"] == "Meets target"
    assert row["against target, told by"] == "by its last six months"
    assert row["assurance of the limits"] == "Never met within the limits"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert str(safe_cell(text)).startswith("'")
    whole = measured(indicator=replace(INDICATOR, title=text))
    assert rows(as_csv(series_frame(whole, EDITION)))[0]["measure"].startswith("'")


@pytest.mark.parametrize("value", [-1.5, Decimal("-2"), None, "minus", 0])
def test_numbers_and_plain_text_are_left_alone(value: object) -> None:
    assert safe_cell(value) == value


def test_the_file_opens_as_unicode_in_a_spreadsheet() -> None:
    assert as_csv(series_frame(measured(), EDITION)).startswith(b"\xef\xbb\xbf")


def test_a_carriage_return_in_a_cell_begins_no_row() -> None:
    whole = measured(indicator=replace(INDICATOR, title="Agency\r=1+1"))
    (row,) = rows(as_csv(series_frame(whole, EDITION)))
    assert row["measure"] == "Agency\n=1+1"


def test_three_months_together_are_in_the_file_under_their_name() -> None:
    (row,) = rows(as_csv(series_frame(measured(replace(POINT, rolling_value=11.5)), EDITION)))
    assert row["three months together"] == "11.5"
