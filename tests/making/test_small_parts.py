"""A mix that hides its small parts gives no number of few people away, neither shown nor by subtraction."""

from collections import defaultdict
from collections.abc import Iterator

from metrics.model.month import Month
from metrics.model.series import SERVICE, Point, Series
from metrics.model.signal import Missing
from metrics.warehouse import Warehouse

BANDS = "supervision_overdue_bands"
FEW = range(1, 10)
Pair = tuple[Series, Point, Point]


def pairs(board: Warehouse, managers: Warehouse) -> Iterator[Pair]:
    """Every month of every band of the whole service, as the Board sees it and as it is."""
    known = {s.split: s for s in managers.series(indicator_id=BANDS, breakdown=SERVICE.key)}
    for shown in board.series(indicator_id=BANDS, breakdown=SERVICE.key):
        for point in shown.points:
            true = known[shown.split].at(point.month)
            assert true is not None
            yield shown, point, true


def test_no_band_of_one_to_nine_people_is_shown(
    board_edition: Warehouse, sample_edition: Warehouse
) -> None:
    found = [
        (point.month, series.split)
        for series, point, true in pairs(board_edition, sample_edition)
        if point.value is not None and int(true.numerator or 0) in FEW
    ]
    assert found == []


def test_the_bands_that_are_hidden_are_of_ten_people_together(
    board_edition: Warehouse, sample_edition: Warehouse
) -> None:
    hidden: dict[Month, int] = defaultdict(int)
    for _, point, true in pairs(board_edition, sample_edition):
        if point.missing is Missing.SUPPRESSED:
            hidden[point.month] += int(true.numerator or 0)
    assert hidden
    assert not [month for month, people in hidden.items() if people in FEW]


def test_a_month_without_a_small_band_is_shown_whole(
    board_edition: Warehouse, sample_edition: Warehouse
) -> None:
    august = Month(2022, 8)
    found = [p for p in pairs(board_edition, sample_edition) if p[1].month == august]
    assert not [true for _, _, true in found if int(true.numerator or 0) in FEW]
    assert [point.value for _, point, _ in found] == [true.value for _, _, true in found]


def test_in_parts_of_the_service_the_bands_are_the_managers(
    board_edition: Warehouse, sample_edition: Warehouse
) -> None:
    seen = {series.breakdown.level for series in board_edition.series(indicator_id=BANDS)}
    known = {series.breakdown.level for series in sample_edition.series(indicator_id=BANDS)}
    assert (seen, {"district", "team"} <= known) == ({"service"}, True)


def test_a_mix_that_does_not_say_so_shows_its_small_parts(board_edition: Warehouse) -> None:
    """A share of a caseload is no number of people: what is behind it is everybody with cases."""
    mix = board_edition.series(indicator_id="length_of_service_mix", breakdown=SERVICE.key)
    assert all(point.missing is None for series in mix for point in series.points)
