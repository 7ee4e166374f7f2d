"""Every measure is in one group, and what needs attention comes first."""

from dataclasses import replace

import pytest

from metrics.board.need import Need, is_to_watch, need, needs_attention_first
from metrics.model.series import Point
from metrics.model.signal import Assurance, Missing, NoSignals
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from tests.shapes import INDICATOR, POINT, measured, month_told

NEW, STANDS, WATCH = ThisMonth.REALLY_CHANGED, ThisMonth.STANDING, ThisMonth.WATCH
NOTHING, ENDED = ThisMonth.NOTHING, ThisMonth.ENDED
GROUPS = (
    (month_told(NEW, Way.WORSE), Need.ATTENTION),
    (month_told(STANDS, Way.WORSE), Need.ATTENTION),
    (month_told(lately=Lately.SLIPPING_BACK), Need.ATTENTION),
    # What happens now weighs more than where it began, and worse more than better.
    (
        month_told(
            STANDS, Way.BETTER, lately=Lately.LOSING_GROUND, against_start=AgainstStart.BETTER
        ),
        Need.ATTENTION,
    ),
    (month_told(against_start=AgainstStart.WORSE), Need.ATTENTION),
    (month_told(NEW, Way.BETTER, against_start=AgainstStart.WORSE), Need.BETTER),
    (month_told(lately=Lately.GETTING_BETTER, against_start=AgainstStart.WORSE), Need.BETTER),
    (month_told(WATCH, Way.WORSE, against_start=AgainstStart.BETTER), Need.WATCH),
    (month_told(against_start=AgainstStart.BETTER), Need.BETTER),
    (month_told(STANDS, Way.HIGHER), Need.MOVED),
    (month_told(lately=Lately.FALLING), Need.MOVED),
    (month_told(against_start=AgainstStart.LOWER), Need.MOVED),
    (month_told(), Need.STEADY),
    # What had changed and has ended is no change now, whichever way it went.
    (month_told(ENDED, Way.WORSE), Need.STEADY),
    # The difference of a stock from where it began is a fact, which needs nobody.
    (month_told(against_start=AgainstStart.STATED, is_stock=True), Need.STEADY),
    (month_told(ThisMonth.TOO_EARLY), Need.UNJUDGED),
    (month_told(ThisMonth.MONTHS_MISSING), Need.UNJUDGED),
    (replace(POINT, words=None), Need.UNJUDGED),
    (replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None), Need.NO_FIGURE),
)


@pytest.mark.parametrize(("point", "group"), GROUPS)
def test_a_measure_is_in_one_group(point: Point, group: Need) -> None:
    assert need(measured(point)) is group


def test_worse_comes_first_then_what_to_watch_missed_targets_the_rest_and_what_is_better() -> None:
    plain = replace(POINT, target=None)
    order = [
        month_told(NEW, Way.WORSE),
        month_told(lately=Lately.LOSING_GROUND),
        month_told(STANDS, Way.WORSE),
        month_told(WATCH, Way.WORSE),
        replace(POINT, target=5.0, assurance=Assurance.CONSISTENT_FAIL),
        replace(POINT, assurance=Assurance.INCONSISTENT),
        replace(plain, words=month_told(STANDS, Way.HIGHER).words),
        plain,
        replace(plain, words=month_told(STANDS, Way.BETTER).words),
        replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None),
    ]
    shuffled = [measured(point) for point in reversed(order)]
    assert [m.point for m in sorted(shuffled, key=needs_attention_first)] == order


def test_what_is_better_and_misses_its_target_comes_before_what_is_steady() -> None:
    behind = replace(month_told(STANDS, Way.BETTER), value=20.0, target=5.0)
    steady = replace(POINT, target=None)
    found = sorted([measured(steady), measured(behind)], key=needs_attention_first)
    assert [m.point for m in found] == [behind, steady]


def test_alike_measures_come_in_the_order_of_their_titles() -> None:
    later, earlier = (measured(indicator=replace(INDICATOR, title=t)) for t in ("B", "A"))
    assert sorted([later, earlier], key=needs_attention_first) == [earlier, later]


@pytest.mark.parametrize(
    ("point", "watched"),
    [
        (month_told(WATCH, Way.BETTER), True),
        (month_told(lately=Lately.LOSING_GROUND), True),
        # It really changed, so it is in the list of these already.
        (month_told(NEW, Way.WORSE, lately=Lately.SLIPPING_BACK), False),
        (month_told(STANDS, Way.WORSE), True),
        (month_told(STANDS, Way.BETTER), False),
        (replace(POINT, words=None), False),
    ],
)
def test_what_is_worse_slips_or_waits_for_another_month_is_to_be_watched(
    point: Point, watched: bool
) -> None:
    assert is_to_watch(measured(point, no_signals=NoSignals.OFF)) is watched
