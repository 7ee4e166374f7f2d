"""One publisher at a time; who waits is told for whom; nothing loaded is lost."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from metrics.errors import MetricsError, Overtaken
from metrics.home import turn
from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model import clock
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.candidate import Candidate
from metrics.publish.history import rebuild, rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.publishing import publish as publish_staged
from metrics.publish.staging import stage
from tests.council import LATER, months, publish, published, workforce
from tests.homes import MARCH, SIZES, everything_in

APRIL = Month(2024, 4)
FIRST, SECOND = "edition-0001", "edition-0002"
BY_JO = Load(at=datetime(2027, 6, 12, 14, 3), note="March", loaded_by="jo")
Spawn = multiprocessing.get_context("spawn")


@contextmanager
def publishing_elsewhere(home: Home, who: str) -> Iterator[None]:
    """Another thread of the dashboard has its turn for the length of the block."""
    has_it, is_over = threading.Event(), threading.Event()

    def hold() -> None:
        with Shelf(home.editions).lock(who):
            has_it.set()
            is_over.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    has_it.wait()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def test_who_waits_too_long_is_told_for_whom_and_nothing_has_changed(
    small_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn, "LONGEST_WAIT", 0.3)
    told: list[str] = []
    before = everything_in(small_home.archive)
    with publishing_elsewhere(small_home, "jo"):
        since = f"{clock.in_london(clock.now()):%H:}"
        with pytest.raises(MetricsError, match=rf"Jo has been publishing since {since}.*process"):
            load_files(small_home, [workforce([MARCH], SIZES)], BY_JO, told.append)
    assert told[0].startswith(f"Waiting for jo, who is publishing since {since}")
    assert everything_in(small_home.archive) == before


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2026, 6, 30, 22, 40, tzinfo=UTC), "23:30"),
        (datetime(2026, 6, 30, 23, 10, tzinfo=UTC), "23:30 on 30 June 2026"),
    ],
)
def test_since_when_somebody_publishes_is_told_by_londons_clock_and_day(
    now: datetime, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: now)
    since = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert turn.Publisher("jo", since, 1).since_words == words


def test_who_waits_gets_their_turn(small_home: Home) -> None:
    told: list[str] = []
    waiting = threading.Event()

    def tell(text: str) -> None:
        told.append(text)
        waiting.set()

    with publishing_elsewhere(small_home, "jo"):
        load = threading.Thread(
            target=lambda: load_files(small_home, [workforce([MARCH], SIZES)], BY_JO, tell)
        )
        load.start()
        waiting.wait()
    load.join()
    assert "Waiting for jo" in told[0]
    assert published(small_home).edition().months == tuple(months(3))


def test_what_a_dead_publisher_signed_and_left_is_swept(small_home: Home) -> None:
    (small_home.editions / "published.new").write_bytes(b"half")
    dead = small_home.staging / "dead"
    dead.mkdir(parents=True)
    for name in (".held", "edition.duckdb", "edition.duckdb.wal"):
        (dead / name).write_bytes(b"half")
    (small_home.editions / turn.SIGNED).write_text("{")
    part = small_home.archive / "teams" / "000003-teams-0a.rows-part"
    part.write_bytes(b"half")
    publish(small_home, workforce([MARCH], SIZES))
    left = {path.name for path in small_home.editions.iterdir()} - {".lock", "published"}
    kinds = ("json", *(f"{level}.duckdb" for level in Disclosure))
    assert left == {f"{edition}.{kind}" for edition in (FIRST, SECOND) for kind in kinds}
    assert not part.exists()
    assert not dead.exists()


def test_the_number_of_an_edition_that_was_never_published_is_not_given_again(
    small_home: Home,
) -> None:
    (small_home.editions / f"{SECOND}.duckdb").write_bytes(b"whole, but never described")
    rollback(small_home, FIRST)
    outcome = publish(small_home, workforce([MARCH], SIZES))
    assert outcome.edition is not None
    assert outcome.edition.number == 3
    assert not (small_home.editions / f"{SECOND}.duckdb").exists()


def load_in(home: Path, sources: list[Source], who: str) -> None:
    """A load in a process of its own."""
    load_files(Home(ROOT, home), sources, Load(at=LATER, loaded_by=who))


def at_once(home: Home, *loads: list[Source]) -> None:
    """Load all at the same time, each in a process of its own."""
    processes = [
        Spawn.Process(target=load_in, args=(home.folder, sources, f"person {n}"))
        for n, sources in enumerate(loads)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


@pytest.fixture
def findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new process finds these tests and the package."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT / "src"), str(ROOT))))
    monkeypatch.chdir(ROOT)


@pytest.mark.usefixtures("findable")
def test_two_who_publish_at_once_follow_each_other_and_neither_load_is_lost(
    small_home: Home,
) -> None:
    at_once(small_home, [workforce([MARCH], SIZES)], [workforce([APRIL], SIZES)])
    (series,) = published(small_home).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    assert {p.month: p.value for p in series.points} == dict.fromkeys(months(4), 35.0)
    second, first, _ = Shelf(small_home.editions).records()
    assert (first.follows, second.follows) == (FIRST, first.id)
    assert set(first.batch_ids) < set(second.batch_ids)


@pytest.mark.usefixtures("findable")
def test_the_same_file_published_by_two_at_once_is_published_once(small_home: Home) -> None:
    march = [workforce([MARCH], SIZES)]
    at_once(small_home, march, march)
    assert [record.number for record in Shelf(small_home.editions).records()] == [2, 1]
    assert published(small_home).edition().months == tuple(months(3))


SAM = {"note": "", "by": "sam", "at": LATER + timedelta(days=400)}


def staged(home: Home, month: Month) -> Candidate:
    """A month decided upon beside what is published now."""
    return stage(home, [workforce([month], SIZES)], Load(at=LATER + timedelta(days=400)))


def test_what_was_decided_upon_what_is_still_published_is_published(small_home: Home) -> None:
    assert publish_staged(small_home, staged(small_home, MARCH), **SAM).id == SECOND


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [
        pytest.param(
            lambda home: load_files(home, [workforce([MARCH], SIZES)], BY_JO),
            r"edition-0002, on 12 June 2027 at 14:03, by jo, “March”, with workforce\.csv\.",
            id="a load",
        ),
        pytest.param(
            lambda home: rebuild(home, Load(at=LATER, loaded_by="jo")),
            r"edition-0002, on 15 January 2027 at 09:00, by jo, with no new files\.",
            id="a rebuild",
        ),
    ],
)
def test_a_load_overtaken_by_another_is_told_by_whom_and_changes_nothing(
    small_home: Home, meanwhile: Callable[[Home], object], told: str
) -> None:
    candidate = staged(small_home, APRIL)
    meanwhile(small_home)
    before = everything_in(small_home.folder)
    with pytest.raises(Overtaken, match=told):
        publish_staged(small_home, candidate, **SAM)
    assert everything_in(small_home.folder) == before


def test_every_edition_that_came_between_is_told_oldest_first(small_home: Home) -> None:
    candidate = staged(small_home, APRIL)
    publish(small_home, workforce([MARCH], SIZES))
    publish(small_home, workforce([APRIL], SIZES))
    with pytest.raises(Overtaken, match=r"(?s)edition-0002, on .*edition-0003, on "):
        publish_staged(small_home, candidate, **SAM)


def test_a_load_overtaken_by_a_rollback_is_told_so(small_home: Home) -> None:
    publish(small_home, workforce([MARCH], SIZES))
    candidate = staged(small_home, APRIL)
    rollback(small_home)
    with pytest.raises(Overtaken, match="edition-0001 has been published again"):
        publish_staged(small_home, candidate, **SAM)


def test_a_load_that_was_taken_back_meanwhile_overtakes_too(small_home: Home) -> None:
    """Its batches and its edition have the numbers that the candidate's were made with."""
    candidate = staged(small_home, APRIL)
    publish(small_home, workforce([MARCH], SIZES))
    rollback(small_home)
    with pytest.raises(Overtaken, match="taken back since"):
        publish_staged(small_home, candidate, **SAM)


def test_going_back_never_leads_to_what_was_undone_before(small_home: Home) -> None:
    publish(small_home, workforce([MARCH], {"A1": 1}))  # a mistake
    rollback(small_home)
    publish(small_home, workforce([MARCH], SIZES))
    assert rollback(small_home).id == FIRST
