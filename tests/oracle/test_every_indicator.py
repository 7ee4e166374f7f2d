"""Every indicator, at every breakdown and month of the sample, worked out twice."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from metrics.warehouse import Warehouse
from tests.oracle.every_answer import Told, every_answer
from tests.oracle.rollup import Answer, Key

Answers = dict[Key, Answer]
Levels = dict[Key, str]

CLOSE = Fraction(1, 10**12)
FEW = 12


@pytest.fixture(scope="module")
def told() -> Told:
    return every_answer()


@pytest.fixture(scope="module")
def by_hand(told: Told) -> Answers:
    return told.answers


@pytest.fixture(scope="module")
def rows(sample_edition: Warehouse) -> list[Any]:
    """The columns of queries/reads/values.sql, in their order."""
    return sample_edition.values()


@pytest.fixture(scope="module")
def by_sql(rows: list[Any]) -> Answers:
    found = dict(_read(*row) for row in rows)
    assert len(found) == len(rows)
    return found


@pytest.fixture(scope="module")
def levels_by_sql(rows: list[Any], by_sql: Answers) -> Levels:
    return dict(zip(by_sql, (row[-1] for row in rows), strict=True))


def _read(
    indicator: str,
    split: str | None,
    month: str,
    breakdown: str,
    numerator: Decimal | None,
    denominator: Decimal | None,
    minus_numerator: Decimal | None,
    minus_denominator: Decimal | None,
    value: float | None,
    *rest: Any,
) -> tuple[Key, Answer]:
    exact = None if value is None else Fraction(value)
    parts = numerator, denominator, exact, minus_numerator, minus_denominator, rest[-2]
    return (indicator, breakdown, split, month), Answer(*parts)


def _few(wrong: list[Any]) -> str:
    return f"{len(wrong)} wrong, the first:\n" + "\n".join(str(each) for each in wrong[:FEW])


def _parts(answer: Answer) -> tuple[Decimal | None, ...]:
    return answer.numerator, answer.denominator, answer.minus_numerator, answer.minus_denominator


def _same(by_hand: Fraction | None, by_sql: Fraction | None) -> bool:
    if by_hand is None or by_sql is None:
        return by_hand is by_sql
    return abs(by_hand - by_sql) <= CLOSE * abs(by_hand)


def test_both_answer_for_the_same_indicators(by_hand: Answers, by_sql: Answers) -> None:
    assert {key[0] for key in by_sql} == {key[0] for key in by_hand}
    assert len({key[0] for key in by_hand}) == 36


def test_no_breakdown_split_or_month_is_missing_or_made_up(
    by_hand: Answers, by_sql: Answers
) -> None:
    wrong = sorted(by_hand.keys() ^ by_sql.keys(), key=str)
    assert not wrong, _few(
        [(key, "only by hand" if key in by_hand else "only in SQL") for key in wrong]
    )


def test_numerators_and_denominators_are_equal(by_hand: Answers, by_sql: Answers) -> None:
    wrong = [
        (key, _parts(by_hand[key]), _parts(by_sql[key]))
        for key in by_hand.keys() & by_sql.keys()
        if _parts(by_hand[key]) != _parts(by_sql[key])
    ]
    assert not wrong, _few(sorted(wrong, key=str))


def test_as_many_people_are_behind_each(by_hand: Answers, by_sql: Answers) -> None:
    wrong = [
        (key, by_hand[key].people, by_sql[key].people)
        for key in by_hand.keys() & by_sql.keys()
        if by_hand[key].people != (by_sql[key].people or 0)
    ]
    assert not wrong, _few(sorted(wrong, key=str))


def test_the_same_readers_see_each(told: Told, levels_by_sql: Levels) -> None:
    wrong = [
        (key, told.levels[key], levels_by_sql[key], told.answers[key].people)
        for key in told.levels.keys() & levels_by_sql.keys()
        if told.levels[key] != levels_by_sql[key]
    ]
    assert not wrong, _few(sorted(wrong, key=str))


def test_values_agree_to_twelve_figures(by_hand: Answers, by_sql: Answers) -> None:
    wrong = [
        (key, by_hand[key].value, by_sql[key].value)
        for key in by_hand.keys() & by_sql.keys()
        if not _same(by_hand[key].value, by_sql[key].value)
    ]
    assert not wrong, _few(sorted(wrong, key=str))
