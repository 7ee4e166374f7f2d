"""What was reported, in sentences a member reads."""

from datetime import datetime

import pytest

from metrics.board.reported import Restated, RestatedMeasure, months_reported
from metrics.model.indicator import Unit
from metrics.model.month import Month
from metrics.model.reported import Publication, ReportedFigure, Restatement
from metrics.wording.reported import (
    NEVER,
    NOT_YET,
    as_reported_sentence,
    changed_texts,
    restated_opening,
    restated_words,
)
from tests.shapes import INDICATOR

MARCH, APRIL, JUNE = Month(2025, 3), Month(2025, 4), Month(2025, 6)
DAYS = [datetime(2025, 4, 8), datetime(2025, 7, 8), datetime(2025, 8, 8), datetime(2025, 9, 8)]
LOAD = Publication(2, "edition-0002", DAYS[1], "Ada", "", "load", False, 2)


def figures(*values: float | None, month: Month = MARCH) -> list[ReportedFigure]:
    """A month's figures, one publication after another."""
    return [
        ReportedFigure(
            "service", None, month, value, None, None, "edition-0001", day, "Ada", "", "load", "1",
            is_current=False,
        )
        for value, day in zip(values, DAYS, strict=False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((88.1, 89.0), "restated once, to 89.0%, on 8 July 2025."),
        ((88.1, 89.0, 87.5), "restated twice, last to 87.5%, on 8 August 2025."),
        ((88.1, 89.0, 87.5, 88.1), "restated three times, last to 88.1%, on 8 September 2025."),
        ((88.1, None), "withdrawn on 8 July 2025."),
        ((88.1, 89.0, None), "changed twice, and withdrawn on 8 August 2025."),
        ((88.1, None, 88.1), "restated twice, last to 88.1%, on 8 August 2025."),
        ((88.1, 88.1, 89.0), "restated once, to 89.0%, on 8 August 2025."),
        ((88.1, 88.1004), "restated once, to 88.1004%, on 8 July 2025."),
    ],
)
def test_a_month_is_told_from_its_first_figure_to_its_last(
    values: tuple[float | None, ...], told: str
) -> None:
    months = months_reported(figures(*values))
    assert as_reported_sentence(months, Unit.PERCENT) == (
        f"March 2025 was first reported as 88.1%, on 8 April 2025; {told}"
    )


def test_nothing_changed_is_said() -> None:
    assert as_reported_sentence(months_reported(figures(88.1, 88.1)), Unit.PERCENT) == NEVER


def test_nothing_recorded_is_not_said_to_be_unchanged() -> None:
    assert as_reported_sentence((), Unit.PERCENT) == NOT_YET


def test_of_several_months_the_one_shown_is_told_or_else_the_latest() -> None:
    months = months_reported(figures(1.0, 2.0) + figures(3.0, 4.0, month=APRIL))
    told = as_reported_sentence(months, Unit.PERCENT, shown=MARCH)
    assert told.startswith("Two of 2 months have changed since they were first reported. March")
    assert "reported. April" in as_reported_sentence(months, Unit.PERCENT, shown=JUNE)


@pytest.mark.parametrize(
    ("old", "new", "unit", "told"),
    [
        (88.1, 89.0, Unit.PERCENT, ("88.1%", "89.0%")),
        (88.14, 88.12, Unit.PERCENT, ("88.14%", "88.12%")),
        (14.0, 14.5, Unit.DAYS, ("14", "15")),
        (14.0, 14.25, Unit.DAYS, ("14.0", "14.3")),
        (88.1, None, Unit.PERCENT, ("88.1%", "withdrawn")),
    ],
)
def test_a_change_never_reads_as_none(
    old: float, new: float | None, unit: Unit, told: tuple[str, str]
) -> None:
    assert changed_texts(old, new, unit) == told


def restated(*months: Month, new: float | None = 89.0) -> Restated:
    found = tuple(Restatement(INDICATOR.id, "service", None, m, 88.1, new) for m in months)
    return Restated(LOAD, (RestatedMeasure(INDICATOR, None, None, found),))


@pytest.mark.parametrize(
    ("months", "told"),
    [
        (
            (MARCH,),
            "1 figure of the whole service for an earlier month was restated on 8 July 2025",
        ),
        (
            (APRIL, MARCH),
            "2 figures of the whole service for earlier months were restated on 8 July 2025",
        ),
        (
            (JUNE, MARCH),
            "2 figures of the whole service already published were restated on 8 July 2025",
        ),
    ],
)
def test_the_board_is_told_how_many_and_when(months: tuple[Month, ...], told: str) -> None:
    assert restated_opening(restated(*months), JUNE) == told


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (restated(MARCH), "March 2025: 88.1% to 89.0%"),
        (restated(APRIL, MARCH), "April 2025: 88.1% to 89.0% and one more month"),
        (restated(MARCH, new=None), "March 2025: 88.1%, withdrawn"),
    ],
)
def test_a_measure_is_told_by_its_latest_month(made: Restated, told: str) -> None:
    assert restated_words(made.measures[0]) == told
