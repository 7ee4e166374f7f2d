import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from metrics.model.signal import Assurance, Missing, PointType
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from metrics.tables.safe import safe_cell
from metrics.tables.series import as_csv, series_frame
from tests.shapes import EDITION, INDICATOR, JUNE, POINT, measured, month_told


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def test_a_row_a_month_with_what_the_value_is_made_of_and_where_it_comes_from() -> None:
    (row,) = rows(as_csv(series_frame(measured(), EDITION, "as loaded on 1 August 2025")))
    assert row["month"] == str(JUNE)
    assert (row["numerator"], row["denominator"], row["value"]) == ("30", "300", "10.0")
    assert (row["unit"], row["target"], row["edition"]) == ("percent", "12.0", "edition-0001")


def test_the_three_answers_are_columns_each_with_what_the_month_was_held_against() -> None:
    point = month_told(
        ThisMonth.STANDING,
        Way.BETTER,
        against_start=AgainstStart.BETTER,
        lately=Lately.LOSING_GROUND,
    )
    (row,) = rows(as_csv(series_frame(measured(point), EDITION, "as loaded on 1 August 2025")))
    assert (row["this month"], row["changed in"]) == ("Better", "2025-04")
    assert row["against the start"] == "better than in the year to June 2023"
    assert row["lately"] == "Losing ground"
    assert (row["expected"], row["expected, low"], row["expected, high"]) == (
        "11.0",
        "8.3",
        "13.8",
    )


def test_numbers_have_as_many_decimals_as_on_the_screen() -> None:
    (row,) = rows(
        as_csv(
            series_frame(
                measured(replace(POINT, value=9.8706)), EDITION, "as loaded on 1 August 2025"
            )
        )
    )
    assert row["value"] == "9.9"
    near = replace(POINT, value=12.04)  # beside a target of 12 or less it is told as missed
    (row,) = rows(as_csv(series_frame(measured(near), EDITION, "as loaded on 1 August 2025")))
    assert row["value"] == "12.04"


def test_a_row_says_whose_figure_it_is_and_of_which_definition() -> None:
    (row,) = rows(as_csv(series_frame(measured(), EDITION, "as loaded on 1 August 2025")))
    assert (row["source"], row["owner"]) == ("Workforce snapshot", "Head of workforce")
    assert (row["definition of"], row["which way is good"]) == ("2026-11-01", "lower is better")


def test_synthetic_data_says_so_on_every_row() -> None:
    (row,) = rows(as_csv(series_frame(measured(), EDITION, "as loaded on 1 August 2025")))
    assert row["data"] == "synthetic data"
    real = series_frame(
        measured(), replace(EDITION, is_synthetic=False), "as loaded on 1 August 2025"
    )
    assert rows(as_csv(real))[0]["data"] == "council data"


def test_a_missing_value_is_empty_and_says_why() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None)
    (row,) = rows(as_csv(series_frame(measured(gone), EDITION, "as loaded on 1 August 2025")))
    assert (row["value"], row["why no value"]) == ("", "not received")


def test_the_reference_method_has_columns_of_its_own() -> None:
    point = replace(POINT, point_type=PointType.CONCERN)
    (row,) = rows(as_csv(series_frame(measured(point), EDITION, "as loaded on 1 August 2025")))
    assert row["reference method, mean"] == "19.0"
    assert row["reference method, label"] == "Special cause concern"
    assert row["this month"] == "Nothing new"


def test_the_boards_word_for_a_target_and_the_assurance_of_the_limits_are_columns_each() -> None:
    better = replace(POINT, point_type=PointType.IMPROVEMENT, assurance=Assurance.CONSISTENT_FAIL)
    (row,) = rows(as_csv(series_frame(measured(better), EDITION, "as loaded on 1 August 2025")))
    assert row["against target"] == "Meets target"
    assert row["against target, told by"] == "by its last six months"
    assert row["reference method, assurance"] == "Never met within the limits"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert str(safe_cell(text)).startswith("'")
    whole = measured(indicator=replace(INDICATOR, title=text))
    assert rows(as_csv(series_frame(whole, EDITION, "as loaded on 1 August 2025")))[0][
        "measure"
    ].startswith("'")


@pytest.mark.parametrize("value", [-1.5, Decimal("-2"), None, "minus", 0])
def test_numbers_and_plain_text_are_left_alone(value: object) -> None:
    assert safe_cell(value) == value


def test_the_file_opens_as_unicode_in_a_spreadsheet() -> None:
    assert as_csv(series_frame(measured(), EDITION, "as loaded on 1 August 2025")).startswith(
        b"\xef\xbb\xbf"
    )


def test_a_carriage_return_in_a_cell_begins_no_row() -> None:
    whole = measured(indicator=replace(INDICATOR, title="Agency\r=1+1"))
    (row,) = rows(as_csv(series_frame(whole, EDITION, "as loaded on 1 August 2025")))
    assert row["measure"] == "Agency\n=1+1"


def test_three_months_together_are_in_the_file_under_their_name() -> None:
    (row,) = rows(
        as_csv(series_frame(measured(replace(POINT, rolling_value=11.5)), EDITION, "as loaded"))
    )
    assert row["three months together"] == "11.5"
