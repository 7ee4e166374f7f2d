"""The steps of queries/words tell, of any series, what a plain-Python reading of the rules tells."""

from math import isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.slices import examples
from tests.words.oracle import Question, Row, tell
from tests.words.told import FIRST, Told, WordSeries, told

FINE = st.integers(-40_000, 40_000).map(lambda n: n / 10_000)
CARRIES = st.sampled_from([0.0, 0.0, 0.1, 0.2, 0.35, 0.5, 0.6, 0.8, 0.9, 1.0])
DIRECTIONS = st.sampled_from(["increase", "decrease", "neutral"])
REBASES = st.sets(st.integers(0, 45), max_size=2).map(lambda s: tuple(sorted(s)))
NUMBERS = {
    "one": ("expected", None, "expected_spread", "z"),
    "two": ("two_months_expected", "two_months", "two_months_spread", "two_months_z"),
    "start": ("start_level", "level_since", "start_spread", "start_z"),
    "lately": ("level_before", "level_lately", "lately_spread", "lately_z"),
}
WORDS = ("this_month", "this_month_way", "told_by", "against_start", "lately")


@st.composite
def bumps(draw: st.DrawFn, months: int) -> list[float]:
    """Shifts, slopes and returns, so that every word comes about."""
    moves = [0.0] * months
    for _ in range(draw(st.integers(0, 3))):
        start, height = draw(st.integers(0, months - 1)), draw(st.integers(-12, 12))
        length = draw(st.integers(1, 14))
        for n in range(start, months):
            moves[n] += height * min(n - start + 1, length) / length
    return moves


@st.composite
def series(draw: st.DrawFn) -> WordSeries:
    months = draw(st.integers(1, 46))
    kind = draw(st.sampled_from(["share", "count", "value"]))
    carry, direction, rebases = draw(CARRIES), draw(DIRECTIONS), draw(REBASES)
    moves = draw(bumps(months))
    noise = draw(st.lists(FINE, min_size=months, max_size=months))
    missing = draw(
        st.sets(st.integers(0, months - 1), max_size=draw(st.sampled_from([0, 0, 2, 9])))
    )
    raw = [
        None if n in missing else a + b for n, (a, b) in enumerate(zip(moves, noise, strict=True))
    ]
    if kind == "value":
        return WordSeries(tuple(raw), kind, carry, direction, rebases=rebases)
    if kind == "count":
        counts = tuple(None if y is None else max(round(20 + y), 0) / 1.0 for y in raw)
        return WordSeries(counts, kind, carry, direction, step=1, rebases=rebases)
    wholes = draw(st.lists(st.integers(10, 60), min_size=months, max_size=months))
    parts = [
        None if y is None else min(max(round(n * (0.5 + y / 30)), 0), n)
        for y, n in zip(raw, wholes, strict=True)
    ]
    values = tuple(None if p is None else 100 * p / n for p, n in zip(parts, wholes, strict=True))
    return WordSeries(values, kind, carry, direction, tuple(wholes), 100, rebases)


def differing(found: Told, expected: Row) -> list[str]:
    """What the steps and the plain reading say otherwise of a month."""
    at = None if expected.changed_in is None else FIRST.plus(expected.changed_in).first_day
    wrong = [name for name in WORDS if found[name] != getattr(expected, name)]
    wrong += ["changed_in"] if found["changed_in"] != at else []
    for name, columns in NUMBERS.items():
        asked = expected.asked.get(name)
        wrong += [
            c for c, n in zip(columns, _numbers(asked), strict=True) if c and not _is(found[c], n)
        ]
    return wrong


def _numbers(asked: Question | None) -> tuple[float | None, ...]:
    return (asked.then, asked.now, asked.spread, asked.z) if asked else (None,) * 4


def _is(found: object, number: float | None) -> bool:
    if number is None or found is None:
        return found is number
    return isclose(float(str(found)), number, rel_tol=1e-4, abs_tol=1e-5)


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(series(), min_size=1, max_size=12))
def test_every_word_and_number_is_that_of_the_plain_reading(every: list[WordSeries]) -> None:
    for one, months in zip(every, told(every), strict=True):
        rows = tell(one)
        assert [FIRST.plus(row.place).first_day for row in rows] == [m["month"] for m in months]
        if not any(asked.is_close for row in rows for asked in row.asked.values()):
            pairs = zip(months, rows, strict=True)
            assert [(r.place, w) for m, r in pairs if (w := differing(m, r))] == []
