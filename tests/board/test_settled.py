"""A level that has settled is proposed as a new start; one that moves, or is where it began, is not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from metrics.board.settled import settled
from metrics.model.month import Month
from metrics.model.report import Measured, Settled
from metrics.model.series import Event, Point
from metrics.model.words import AgainstStart, Lately, Months, ThisMonth, Way
from metrics.wording.settled import TO_FILL_IN, drafted_row, settled_words
from tests.shapes import INDICATOR, JUNE, measured, points, told

AWAY = {"against_start": AgainstStart.BETTER}
CHANGE = told(ThisMonth.REALLY_CHANGED, Way.BETTER, **AWAY)
QUIET = told(ThisMonth.STANDING, Way.BETTER, **AWAY)


def since_a_change(months: int, *, last: tuple[Point, ...] = ()) -> Measured:
    """Ten for two years, then a change to twenty that many months ago, quiet since."""
    first = points([10.0] * 24, last=JUNE.plus(-months))
    change = points([20.0], last=JUNE.plus(1 - months), words=CHANGE)
    since = points([20.0] * (months - 1 - len(last)), last=JUNE.plus(-len(last)), words=QUIET)
    return measured(*first, *change, *since, *last)


def test_twelve_quiet_months_after_a_change_are_a_new_level() -> None:
    found = settled(since_a_change(12))
    assert found is not None
    assert (found.since, found.level) == (Month(2024, 7), 20.0)
    assert (found.start_level, found.start) == (12.0, Months(Month(2022, 7), Month(2023, 6)))


def test_eleven_are_too_few() -> None:
    assert settled(since_a_change(11)) is None


@pytest.mark.parametrize(
    "words",
    [
        told(ThisMonth.WATCH, Way.WORSE, **AWAY),
        told(lately=Lately.LOSING_GROUND, **AWAY),
        told(lately=Lately.GETTING_BETTER, **AWAY),
    ],
)
def test_what_moves_has_not_settled(words: object) -> None:
    last = points([20.0], words=words)
    assert settled(since_a_change(18, last=last)) is None


def test_what_is_where_it_began_needs_no_new_start() -> None:
    back = points([20.0] * 6, words=told(against_start=AgainstStart.NO_CLEAR_DIFFERENCE))
    assert settled(since_a_change(18, last=back)) is None


def test_a_change_of_an_earlier_base_is_not_proposed_again() -> None:
    whole = since_a_change(18)
    later = tuple(replace(p, base=1) for p in whole.series.points[-12:])
    rebased = measured(*whole.series.points[:-12], *later)
    assert settled(rebased) is None


def test_a_share_counted_afresh_has_sums_over_sums() -> None:
    whole = since_a_change(12)
    share = replace(INDICATOR, carry=0.0)
    sizes = tuple(
        replace(p, numerator=Decimal(n), denominator=Decimal(10 * (n + 1)))
        for n, p in enumerate(whole.series.points)
    )
    found = settled(measured(*sizes, indicator=share))
    since = sizes[-12:]
    assert found is not None
    assert found.level == pytest.approx(
        float(100 * sum(p.numerator or 0 for p in since) / sum(p.denominator or 0 for p in since))
    )


FOUND = Settled(
    INDICATOR, Month(2024, 3), 88.94, (85.2, 92.7), 63.1, Months(Month(2022, 7), Month(2023, 6))
)


def test_the_proposal_says_both_levels_and_whose_decision_it_is() -> None:
    words = settled_words(FOUND)
    assert words.startswith(
        "Settled at a new level since March 2024. A start from then would stand at 88.9%"
    )
    assert "today's is 63.1%, of the year to June 2023." in words
    assert "By the reference method the limits from then would be 85.2% to 92.7%." in words
    assert "for the Board to decide" in words


def test_the_row_leaves_who_and_why_to_whoever_decides() -> None:
    taken = Event(
        "RB01", Month(2023, 1).first_day, None, "new_level", "x", True, (), None, None, None
    )
    row = drafted_row(FOUND, (taken,))
    assert (row["event_id"], row["date_start"], row["rebase"]) == ("RB02", "2024-03-01", "yes")
    assert (row["indicator_ids"], row["title"]) == (
        "agency_rate_fte",
        "New level: agency social workers",
    )
    assert row["owner_role"] == row["reason"] == TO_FILL_IN
