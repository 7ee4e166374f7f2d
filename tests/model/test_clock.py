"""The clock: kept in UTC, told in London's time by London's days, wherever the server stands."""

import ast
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from metrics.model import clock
from metrics.model.home import ROOT

LAST_OF_JUNE = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)  # 23:30 in London
FIRST_OF_JULY = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)  # 00:30 in London
BEFORE_SPRING = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
SPRING = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
AUTUMN_FIRST = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
AUTUMN_AGAIN = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.fixture(params=["America/New_York", "Asia/Tokyo", "Europe/London", "UTC"], autouse=True)
def server_stands(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test here, wherever the server stands."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("moment", "time_told"),
    [
        (LAST_OF_JUNE, "23:30"),
        (FIRST_OF_JULY, "00:30"),
        (BEFORE_SPRING, "00:59"),
        (SPRING, "02:00"),
        (AUTUMN_FIRST, "01:30 BST"),
        (AUTUMN_AGAIN, "01:30 GMT"),
        (AUTUMN_FIRST - timedelta(minutes=31), "00:59"),
        (AUTUMN_AGAIN + timedelta(minutes=30), "02:00"),
    ],
)
def test_a_time_is_londons_and_says_which_where_it_comes_twice(
    moment: datetime, time_told: str
) -> None:
    assert clock.time_words(moment) == time_told


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (LAST_OF_JUNE, date(2026, 6, 30)),
        (FIRST_OF_JULY, date(2026, 7, 1)),
        (SPRING, date(2026, 3, 29)),
        (AUTUMN_FIRST - timedelta(hours=2), date(2026, 10, 24)),
        (AUTUMN_FIRST - timedelta(hours=1), date(2026, 10, 25)),
        (AUTUMN_AGAIN + timedelta(hours=22), date(2026, 10, 25)),
    ],
)
def test_today_is_the_day_it_is_in_london(
    moment: datetime, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)
    assert clock.today() == day


def test_now_says_that_it_is_utc() -> None:
    before = time.time()
    assert clock.now().utcoffset() == timedelta(0)
    assert before <= clock.now().timestamp() <= time.time()


@pytest.mark.parametrize(
    "moment", [LAST_OF_JUNE, FIRST_OF_JULY, SPRING, AUTUMN_FIRST, AUTUMN_AGAIN]
)
def test_what_is_kept_is_utc_with_its_offset_and_is_read_as_it_was(moment: datetime) -> None:
    text = clock.written(clock.in_london(moment))
    assert text == f"{moment:%Y-%m-%dT%H:%M:%S}+00:00"
    assert clock.read(text) == clock.read(text.replace("+00:00", "Z")) == moment


@pytest.mark.parametrize(
    ("kept", "moment"),
    [
        ("2026-06-30T23:30:00", LAST_OF_JUNE),
        ("2026-07-01 00:30:00", FIRST_OF_JULY),
        ("2026-01-15T09:00:00", datetime(2026, 1, 15, 9, tzinfo=UTC)),
        ("2026-10-25T01:30:00", AUTUMN_AGAIN),  # it came twice
        ("2026-03-29T01:30:00", SPRING + timedelta(minutes=30)),  # it never came
    ],
)
def test_what_an_older_home_kept_without_an_offset_is_londons_time(
    kept: str, moment: datetime
) -> None:
    assert clock.read(kept) == moment


def test_a_program_reads_londons_time_with_its_offset() -> None:
    assert clock.stamp(LAST_OF_JUNE) == "2026-06-30T23:30:00+01:00"
    assert clock.stamp(AUTUMN_AGAIN) == "2026-10-25T01:30:00+00:00"


ASKS = {
    "datetime": {"now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp"},
    "date": {"today", "fromtimestamp"},
    "time": {"localtime", "gmtime", "ctime", "asctime", "strftime"},
}


def test_nothing_else_asks_what_time_or_day_it_is() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("src", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "clock.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in ASKS.get(ast.unparse(node.value).rpartition(".")[2], ())
    ]
    assert found == []


def test_no_query_asks_what_time_or_day_it_is() -> None:
    asks = ("current_date", "current_timestamp", "current_localtime", "today()", "now()")
    found = [
        path.name
        for folder in ("queries", "src")
        for path in (ROOT / folder).rglob("*.sql")
        if any(word in path.read_text(encoding="utf-8").lower() for word in asks)
    ]
    assert found == []
