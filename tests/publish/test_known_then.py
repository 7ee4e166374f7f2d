"""A month cut from the published edition says what an edition said that was made of the months until then.

The sample council's months are written as they were to be had then: no month, event or target after it.
"""

from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from metrics.intake import Source, read_sources
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import Point, Series
from metrics.model.signal import NoSignals
from metrics.model.words import Compared, Expected, ThisMonth, Words
from metrics.sample import write_sample
from metrics.sample.arcs import FIRST
from metrics.warehouse import Warehouse
from tests.council import publish, published
from tests.slices import IS_WHOLE

MARCH, JANUARY = Month(2023, 3), Month(2024, 1)
HIDDEN = NoSignals.HIDDEN_POINTS
Key = tuple[str, str, str | None]


def sources_of(month: Month, folder: Path) -> tuple[Source, ...]:
    """The sample's extracts up to a month; a list that had no row yet had not been sent."""
    files = write_sample(folder, months=month.months_since(FIRST) + 1)
    return read_sources(sorted(f for f in files if f.read_bytes().count(b"\n") > 1))


def cut(warehouse: Warehouse, month: Month) -> dict[Key, Series]:
    return {
        (s.indicator_id, s.breakdown.key, s.split): s
        for s in warehouse.series(until=month)
        if not s.breakdown.is_as_now
    }


def differences(then: Series, now: Series) -> list[str]:
    """Every field of every month that is not the same, and what is said of the series."""
    found = [
        name for name in ("no_signals", "trial_limits") if getattr(then, name) != getattr(now, name)
    ]
    for was, point in zip(then.points, now.points, strict=True):
        found += [
            f"{point.month} {f.name}: {asdict(was)[f.name]} and {asdict(point)[f.name]}"
            for f in fields(Point)
            if not is_same(getattr(was, f.name), getattr(point, f.name))
        ]
    return found


def is_same(one: object, other: object) -> bool:
    """Floats within rounding, what travels field by field. An edition too short for any words has none, where a
    longer one says of the same months that it is too early.
    """
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, rel=1e-9, abs=1e-9)
    if is_too_early(one) or is_too_early(other):
        return all(each is None or is_too_early(each) for each in (one, other))
    if isinstance(one, Words | Compared | Expected) and type(one) is type(other):
        return all(is_same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one))
    return one == other


def is_too_early(words: object) -> bool:
    return isinstance(words, Words) and words.this_month is ThisMonth.TOO_EARLY


@pytest.mark.parametrize("month", [MARCH, JANUARY] if IS_WHOLE else [MARCH], ids=str)
def test_every_series_cut_at_a_month_is_as_it_was_then(
    board_edition: Warehouse, tmp_path: Path, month: Month
) -> None:
    home = Home(ROOT, tmp_path / "home")
    a_year_on = datetime(month.year + 1, month.number, 1, 12, tzinfo=UTC)
    publish(home, *sources_of(month, tmp_path / "files"), at=a_year_on)
    then, now = cut(published(home, Disclosure.SERVICE), month), cut(board_edition, month)
    # A value of a split that had not occurred yet is nought in the published edition.
    later = {
        key for key in now.keys() - then.keys() if {p.value for p in now[key].points} <= {0.0, None}
    }
    assert now.keys() - later == then.keys()
    told = {key: found for key, s in then.items() if (found := differences(s, now[key]))}
    assert told == {}


def test_a_month_hidden_later_hides_nothing_before_it(board_edition: Warehouse) -> None:
    """Supervision over 30 days late: few enough to be hidden in 2025, and not in January 2024."""
    key = ("supervision_overdue_over_30d", "service", None)
    assert cut(board_edition, board_edition.edition().months[-1])[key].no_signals is HIDDEN
    january = cut(board_edition, JANUARY)[key]
    assert january.no_signals is None
    assert january.points[-1].words is not None
