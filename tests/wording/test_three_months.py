from dataclasses import replace
from decimal import Decimal

from metrics.model.report import Measured
from metrics.ui.fragments.pieces import figures_strip
from metrics.ui.fragments.tables import series_table
from metrics.wording.three_months import three_months_named
from tests.shapes import EDITION, POINT, measured

SMALL = replace(POINT, denominator=Decimal(20), rolling_value=41.27)


def test_three_months_together_stand_beside_a_month_of_few_with_their_months() -> None:
    assert three_months_named(measured(SMALL)) == (
        "41.3%", "three months together, April 2025 to June 2025",
    )  # fmt: skip


def test_a_month_of_many_stands_by_itself() -> None:
    many = measured(replace(SMALL, denominator=Decimal(60)))
    assert three_months_named(many) is None
    assert "ogether" not in _page(many)


def test_few_cases_of_many_are_few_too() -> None:
    few = replace(SMALL, numerator=Decimal(9), denominator=Decimal(300))
    assert three_months_named(measured(few)) is not None


def test_what_has_no_figure_of_three_months_is_offered_none() -> None:
    assert three_months_named(measured(replace(SMALL, rolling_value=None))) is None


def test_the_page_has_them_in_its_figures_and_its_table() -> None:
    earlier = replace(SMALL, month=SMALL.month.plus(-1), rolling_value=None)
    assert (
        _page(measured(earlier, SMALL)).count("ogether") == 4
    )  # strip, head of the column, two rows


def _page(measure: Measured) -> str:
    return figures_strip(measure, EDITION) + series_table(measure)
