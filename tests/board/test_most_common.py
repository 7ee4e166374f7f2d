"""The part that stands for a split measure is the same on the Board, its own page and its theme's."""

from dataclasses import replace

from metrics.board.measuring import Desk, measured
from metrics.board.most_common import most_common_first
from metrics.board.reports import indicator_report
from metrics.board.theme import MostCommon, theme_report
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import Series
from metrics.registry.council import load_council
from metrics.registry.themes import load_themes
from metrics.warehouse import Warehouse
from tests.shapes import series

THEMES = "audit_theme_prevalence"


def part(value: float | None, three_months: float | None, name: str) -> Series:
    whole = series()
    last = replace(whole.points[-1], value=value, rolling_value=three_months)
    return replace(whole, split=name, points=(*whole.points[:-1], last))


def test_three_months_together_outweigh_the_month() -> None:
    parts = (part(40.0, 20.0, "a"), part(30.0, 25.0, "b"), part(None, None, "c"))
    assert [one.split for one in most_common_first(parts)] == ["b", "a", "c"]


def test_where_three_months_are_not_known_the_month_counts() -> None:
    parts = (part(10.0, None, "a"), part(30.0, None, "b"))
    assert [one.split for one in most_common_first(parts)] == ["b", "a"]


def test_board_measure_and_theme_name_the_same_part(
    board_edition: Warehouse, shared_sample: Home
) -> None:
    desk = Desk(board_edition, load_council(shared_sample))
    for month in (Month(2024, 8), Month(2025, 3), Month(2025, 6)):
        (board,) = (m for m in measured(desk, month) if m.indicator.id == THEMES)
        own = indicator_report(desk, board.indicator, month, breakdown=None, split=None)
        theme = theme_report(desk, load_themes(ROOT / "data" / "themes")["audit"], month)
        (picture,) = (one for one in theme.pictures if isinstance(one, MostCommon))
        named = {board.series.split_label, own.measured.series.split_label, picture.parts[0].name}
        assert len(named) == 1, month
