"""Movements, worked out twice, and the law they keep: they add up to the change in staff in post, exactly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from metrics.model.month import Month
from metrics.registry.indicators import load_indicators
from tests.oracle.calendar_of_months import add_months, month_end
from tests.oracle.movements import Movement, movements
from tests.oracle.people import Post, posts, snapshots
from tests.slices import examples
from tests.typed_tables import HOME, case_tables

FIRST = date(2025, 1, 1)
SPAN = [add_months(FIRST, n) for n in range(6)]
LONG_AGO = date(2020, 1, 1)
KINDS = {"employee": 6, "agency": 2, "bank_casual": 1, "secondee_in": 1}
Places = Mapping[tuple[str, date], Decimal]


@dataclass(frozen=True)
class Told:
    """What the SQL says of some snapshots."""

    movements: Counter[Movement]
    in_post: Places
    starters: Places
    leavers: Places


def asked(rows: Sequence[Post]) -> Told:
    """The shared view and the indicators of these rows."""
    months = sorted({row.month for row in rows})
    grid = [Month.of(months[0]).plus(n) for n in range(_apart(months[0], months[-1]) + 1)]
    with case_tables(grid, {"workforce_snapshot": [_cells(row) for row in rows]}) as connection:
        found = connection.execute(
            "select month, worker_ref, team_code, kind, fte_change from movements"
        ).fetchall()
        indicators = load_indicators(HOME.queries / "indicators")
        sums = [
            connection.execute(
                f"select month, team_code, numerator from ({indicators[name].sql})"
            ).fetchall()
            for name in ("inpost_fte", "starters_fte_month", "leavers_fte_month")
        ]
    by_place = [{(team, month): fte for month, team, fte in each} for each in sums]
    return Told(Counter(Movement(*row) for row in found), *by_place)


def _apart(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _cells(post: Post) -> dict[str, object]:
    return {
        "as_at_date": month_end(post.month),
        "worker_ref": post.worker,
        "post_ref": post.post or None,
        "team_code": post.team,
        "worker_type": post.kind,
        "role": post.role,
        "is_registered_sw": post.registered,
        "fte": post.fte,
        "start_date": post.start,
        "end_date": post.end,
    }


@st.composite
def councils(draw: st.DrawFn) -> list[Post]:
    """Some people of three teams through six months, of which some snapshots did not arrive."""
    arrived = draw(st.lists(st.sampled_from(SPAN), min_size=2, unique=True))
    workers = [f"W{n}" for n in range(draw(st.integers(1, 8)))]
    return [
        draw(rows(worker, post, month))
        for month in sorted(arrived)
        for worker in workers
        for post in draw(st.sampled_from([["P1"], ["P1"], ["P1", "P2"], ["P2"], []]))
    ]


@st.composite
def rows(draw: st.DrawFn, worker: str, post: str, month: date) -> Post:
    """One row: mostly somebody settled; the last day may be of this month, the next, or two before."""
    day = draw(st.integers(0, 27))
    start = draw(st.sampled_from([LONG_AGO] * 5 + [month, add_months(month, -1)]))
    start += timedelta(days=day if start != LONG_AGO else 0)
    end = draw(st.sampled_from([None] * 5 + [-2, -1, 0, 0, 1]))
    last = (
        None if end is None else add_months(month, end) + timedelta(days=draw(st.integers(0, 27)))
    )
    kinds = [kind for kind, times in KINDS.items() for _ in range(times)]
    return Post(
        worker=worker,
        post=post,
        team=draw(st.sampled_from(["T1", "T1", "T2", "T3"])),
        month=month,
        kind=draw(st.sampled_from(kinds)),
        role="case_holder",
        registered=draw(st.sampled_from([True, True, True, False])),
        fte=draw(st.sampled_from([Decimal("1"), Decimal("0.6"), Decimal("0.333333")])),
        start=start,
        end=None if last is None else max(last, start),
        asye=None,
        cases=0,
        sick_days=Decimal(0),
        absent_since=None,
        needs_supervision=True,
    )


def check_law(told: Told, arrived: Iterable[date]) -> None:
    """In every team, and so in all: what was in post, and every movement, is what is in post now."""
    months = set(arrived)
    change: dict[tuple[str, date], Decimal] = defaultdict(Decimal)
    moved: dict[date, Decimal] = defaultdict(Decimal)
    for one in told.movements:
        if one.kind not in ("starter", "leaver"):
            change[one.place] += one.fte
        if one.kind in ("moved_in", "moved_out"):
            moved[one.month] += one.fte
    assert not any(moved.values()), "what one team gave, another took"
    for month in months & {add_months(each, 1) for each in months}:
        for team in {team for team, _ in told.in_post.keys() | change.keys()}:
            here = (team, month)
            before = told.in_post.get((team, add_months(month, -1)), Decimal(0))
            came, went = told.starters.get(here, Decimal(0)), told.leavers.get(here, Decimal(0))
            now = told.in_post.get(here, Decimal(0))
            assert before + came - went + change[here] == now, here


# Shrinking is left out: it takes minutes to say the same more shortly.
@settings(
    max_examples=examples(20),
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(councils())
def test_movements_are_those_of_the_oracle_and_add_up_to_the_change_in_staff_in_post(
    council: list[Post],
) -> None:
    if not council:
        return
    told = asked(council)
    assert told.movements == summed(movements(council))
    check_law(told, {post.month for post in council})


def summed(found: Iterable[Movement]) -> Counter[Movement]:
    """One movement for each month, person, team and kind."""
    fte: dict[tuple[date, str, str, str], Decimal] = defaultdict(Decimal)
    for one in found:
        fte[one.month, one.worker, one.team, one.kind] += one.fte
    return Counter(Movement(*key, total) for key, total in fte.items())


@pytest.fixture(scope="module")
def sample_told() -> Told:
    return asked(snapshots())


def test_the_sample_s_movements_are_those_of_the_oracle(sample_told: Told) -> None:
    assert sample_told.movements == summed(movements(snapshots()))


def test_the_sample_s_movements_add_up_to_the_change_in_staff_in_post(sample_told: Told) -> None:
    check_law(sample_told, {post.month for post in posts(snapshots())})
