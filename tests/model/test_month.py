from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.errors import MetricsError
from metrics.model.month import Month

MONTHS = st.builds(Month, st.integers(1990, 2090), st.integers(1, 12))


@given(MONTHS)
def test_a_month_written_down_reads_back(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(MONTHS, st.integers(-500, 500))
def test_so_many_months_later_is_so_many_months_away(month: Month, months: int) -> None:
    assert month.plus(months).months_since(month) == months


def test_a_month_knows_its_last_day_and_its_words() -> None:
    assert Month(2024, 2).last_day == date(2024, 2, 29)
    assert Month(2025, 6).label == "June 2025"


@pytest.mark.parametrize("text", ["", "2025", "2025-6", "2025-00", "June 2025", "25-06"])
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(MetricsError, match="not a month"):
        Month.parse(text)
