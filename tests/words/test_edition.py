"""What an edition tells, and whom: the words of the sample, level by level."""

from collections.abc import Mapping

import duckdb
import pytest

from metrics.home.shelf import Shelf
from metrics.making.stricter import stricter_edition
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.words import AgainstStart, Lately, ThisMonth, ToldBy, Way, Words
from metrics.warehouse import EditionFile, Warehouse
from metrics.warehouse.words import SeriesKey
from tests.council import months, publish, published, teams, workforce

BELOW = (Disclosure.OPEN, Disclosure.SERVICE)
CASELOAD = ("caseload_over_threshold_pct", None, "service")


@pytest.fixture(scope="module")
def told(sample_edition: Warehouse) -> Mapping[SeriesKey, tuple[Words, ...]]:
    return sample_edition.words()


def at(words: tuple[Words, ...], month: Month) -> Words:
    return next(each for each in words if each.month == month)


def test_single_teams_are_told_of_nothing(told: Mapping[SeriesKey, tuple[Words, ...]]) -> None:
    levels = {breakdown.partition(":")[0] for _, _, breakdown in told}
    assert levels == {"service", "district", "team_type"}


def test_every_series_with_signals_but_teams_is_told_of(
    sample_edition: Warehouse, told: Mapping[SeriesKey, tuple[Words, ...]]
) -> None:
    expected = {
        (series.indicator_id, series.split, series.breakdown.key)
        for series in sample_edition.series()
        if series.no_signals is None and series.breakdown.level != "team"
    }
    assert set(told) == expected


@pytest.mark.parametrize("disclosure", BELOW)
def test_a_reader_is_told_what_managers_are_and_only_where_labels_may_be_seen(
    shared_sample: Home, disclosure: Disclosure
) -> None:
    shelf = Shelf(shared_sample.editions)
    record = shelf.published()
    assert record is not None
    with duckdb.connect() as connection:
        for name in (disclosure, Disclosure.MANAGER):
            file = shelf.file(record.id, name)
            connection.execute(f"attach '{file}' as {name} (read_only)")
        seen = connection.execute(
            f"select words.*, points.signals_disclosure from {disclosure}.measure_words as words "
            f"join {disclosure}.measure_points as points using (series_id, month) order by all"
        ).fetchall()
        every = connection.execute(
            "select words.*, points.signals_disclosure from manager.measure_words as words "
            "join manager.measure_points as points using (series_id, month) order by all"
        ).fetchall()
    assert seen == [row for row in every if row[-1] in disclosure.seen]
    assert 0 < len(seen) < len(every)


def test_no_word_is_told_of_a_month_after_one_that_is_hidden(
    sample_edition: Warehouse, board_edition: Warehouse
) -> None:
    board = board_edition.words()
    for series in board_edition.series():
        hidden = [p.month for p in series.points if p.missing and p.missing.value == "suppressed"]
        key = (series.indicator_id, series.split, series.breakdown.key)
        if hidden:
            assert all(words.month < min(hidden) for words in board.get(key, ()))


def test_caseload_creeping_back_is_never_told_as_improving(
    told: Mapping[SeriesKey, tuple[Words, ...]],
) -> None:
    """From 22% in March 2024 it rises to 36% in February 2025: the rise is stated, and no word calls it better."""
    rising = [w for w in told[CASELOAD] if Month(2024, 6) <= w.month <= Month(2025, 2)]
    assert {w.lately for w in rising} <= {Lately.STEADY, Lately.SLIPPING_BACK, Lately.LOSING_GROUND}
    assert {w.against_start for w in rising} == {AgainstStart.STATED}
    assert Way.BETTER not in {w.this_month_way for w in rising}
    february = at(told[CASELOAD], Month(2025, 2)).over_months
    assert february is not None and february.difference > 5


def test_cover_ended_unreplaced_is_a_fall_of_agency_beside_vacancies_that_do_not_fall(
    told: Mapping[SeriesKey, tuple[Words, ...]],
) -> None:
    june = Month(2025, 6)
    agency = at(told["agency_rate_fte", None, "service"], june)
    uncovered = at(told["uncovered_vacancy_rate", None, "service"], june)
    assert (agency.against_start, agency.lately) == (AgainstStart.BETTER, Lately.GETTING_BETTER)
    assert uncovered.against_start is AgainstStart.STATED and uncovered.is_stock
    assert uncovered.since_start is not None and uncovered.since_start.difference > 0


def test_an_edition_of_too_few_months_tells_nothing(home: Home) -> None:
    publish(home, teams({"A1": "North"}), workforce(months(3), {"A1": 20}))
    for disclosure in Disclosure:
        assert published(home, disclosure).words() == {}


def test_the_numbers_make_the_word(told: Mapping[SeriesKey, tuple[Words, ...]]) -> None:
    """A reader who knows the limits can say every word again."""
    for words in (each for series in told.values() for each in series):
        if words.since_start is not None and words.since_start.limit:
            is_told = abs(words.since_start.z) > words.since_start.limit
            none = {AgainstStart.STATED, AgainstStart.NO_CLEAR_DIFFERENCE}
            assert (words.against_start not in none) == is_told
        if words.this_month is ThisMonth.WATCH:
            assert words.alone is not None and words.watch_limit is not None
            assert words.watch_limit < abs(words.alone.z) <= words.alone.limit


def test_an_earlier_edition_tells_nothing_of_a_part_that_is_withheld_since(
    shared_sample: Home, board_edition: Warehouse
) -> None:
    shelf = Shelf(shared_sample.editions)
    record = shelf.published()
    assert record is not None
    file = shelf.file(record.id, Disclosure.SERVICE)
    withheld = [("agency_rate_fte", "service", "")]
    connection = stricter_edition(file, file, Disclosure.SERVICE, withheld, shared_sample.queries)
    earlier = EditionFile(file, shared_sample.queries / "reads", connection)
    try:
        found = Warehouse(earlier).words()
    finally:
        earlier.close()
    told = dict(board_edition.words())
    assert told.pop(("agency_rate_fte", None, "service"))
    assert found == told


def test_a_month_told_by_itself_lies_outside_the_range_that_was_to_be_expected_and_no_other_does(
    told: Mapping[SeriesKey, tuple[Words, ...]],
) -> None:
    judged = [words for series in told.values() for words in series if words.alone]
    assert any(words.told_by is ToldBy.FAR_OUTSIDE for words in judged)
    for words in judged:
        assert words.alone and words.expected
        is_outside = not words.expected.low <= words.alone.now <= words.expected.high
        assert is_outside == (abs(words.alone.z) > words.alone.limit)
