from dataclasses import replace

from metrics.model.funnel import (
    Apart,
    Consistency,
    Funnel,
    FunnelPart,
    Limits,
    Standing,
    YearApart,
)
from metrics.model.signal import PointType
from metrics.tables.consistency import consistency_frame
from metrics.tables.funnel import funnel_frame
from metrics.wording.funnel import AUTHORITIES, DISTRICTS
from tests.shapes import EDITION, JUNE, measured

LIMITS = Limits(50, 12.0, 34.0, 8.0, 41.0)
PART = FunnelPart("South", 10, 50, 20.0, LIMITS, -0.4, Standing.WITHIN, PointType.COMMON_CAUSE)
FUNNEL = Funnel((PART, replace(PART, name="City")), (LIMITS,), 22.0, 4.0)


def test_a_row_a_part_with_its_lines_and_where_it_lies() -> None:
    frame = funnel_frame(FUNNEL, DISTRICTS, measured(), EDITION, when="2025-06")
    row = frame.iloc[0]
    assert (row["district"], row["when"], row["value"]) == ("South", "2025-06", 20.0)
    assert (row["inner line low"], row["outer line high"]) == (12.0, 41.0)
    assert (row["where it lies"], row["data"]) == ("Within", "synthetic data")
    assert len(frame) == 2


def test_figures_of_authorities_are_published_ones() -> None:
    frame = funnel_frame(FUNNEL, AUTHORITIES, measured(), EDITION, when="2024-09-30")
    assert set(frame["data"]) == {"published data"}


def test_consistency_has_a_row_a_month_and_a_gap_is_empty() -> None:
    months = (Apart(JUNE.plus(-1), None, 4), Apart(JUNE, 4.0, 6))
    told = Consistency(months, YearApart(4.0, 2.6), None)
    frame = consistency_frame(told, DISTRICTS, measured(), EDITION)
    assert list(frame["month"]) == ["2025-05", "2025-06"]
    assert frame["spread beyond chance"].isna().tolist() == [True, False]
    assert list(frame["districts with a figure"]) == [4, 6]
