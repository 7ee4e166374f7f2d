"""Readers of the published edition while it is published anew, again and again.

Run by benchmarks/readers.py in a process of its own without threads, for it forks.
"""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from metrics.home import shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.series import SERVICE
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.showing import open_published
from metrics.warehouse import Warehouse
from tests.council import LATER, START, teams, workforce
from tests.proof.children import Answer, answer_of, answers_of

DONE = "done"
KEPT = 2  # of twelve: so that editions are let go under the readers all the time
MONTHS = [START, START.plus(1)]


@dataclass(frozen=True)
class Found:
    """What all readers together have seen."""

    reads: int
    editions: int
    publishes: int


def read_while_publishing(folder: Path, readers: int, publishes: int, threads: int) -> Found:
    """So many reader processes with threads of their own, over so many publishes.

    Edition n says everywhere that 10 + n people are in post. Raises RuntimeError with what a reader
    found wrong.
    """
    shelf.KEPT = KEPT
    home = Home(ROOT, folder / "home")
    answer_of(partial(_publish, home, [1]))
    numbers = list(range(2, publishes + 2))
    work = [partial(_publish_all, home, numbers)]
    work += [partial(_read_on, home, threads) for _ in range(readers)]
    answers = answers_of(work)[1:]
    return Found(
        reads=sum(answer["reads"] for answer in answers),
        editions=len({name for answer in answers for name in answer["editions"]}),
        publishes=publishes,
    )


def _publish_all(home: Home, numbers: list[int]) -> Answer:
    try:
        return _publish(home, numbers)
    finally:
        (home.folder / DONE).touch()


def _publish(home: Home, numbers: list[int]) -> Answer:
    """Edition n: both months sent again, with 10 + n people."""
    for number in numbers:
        sources = [teams({"A1": "North"})] if number == 1 else []
        sources.append(workforce(MONTHS, {"A1": 10 + number}))
        outcome = load_files(
            home, sources, Load(at=LATER, note=str(number), accept_large_change=True)
        )
        assert outcome.edition is not None, outcome.checked.problems[:2]
        assert outcome.edition.number == number
    return {}


def _read_on(home: Home, threads: int) -> Answer:
    """Read until the last edition is published, and it too; by so many threads."""
    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(lambda _: _reads(home), range(threads)))
    return {
        "reads": sum(reads for reads, _ in found),
        "editions": sorted({name for _, names in found for name in names}),
    }


def _reads(home: Home) -> tuple[int, set[str]]:
    reads, seen, newest, held = 0, set(), 0, None
    is_last = False
    while not is_last:
        is_last = (home.folder / DONE).exists()
        edition = open_published(home, Disclosure.MANAGER)
        held = held or edition
        number = _one_edition(edition)
        assert number >= newest, f"went back from {newest} to {number} in process {os.getpid()}"
        seen.add(edition.id)
        newest, reads = number, reads + 1
        _one_edition(held)  # the first one, long since let go by the shelf
        time.sleep(0.05)  # the publisher wants a turn of the processor too
    return reads, seen


def _one_edition(edition: Warehouse) -> int:
    """The number every answer of this edition agrees upon."""
    facts = edition.edition()
    (series,) = edition.series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    values = {point.value for point in series.points}
    by_team = {row[8] for row in edition.values(indicator_id="inpost_fte") if row[3] != "service"}
    rows = {row[3] for row in edition.batches() if row[1] == "workforce_snapshot"}
    number = facts.number
    assert edition.id == f"edition-{number:04d}"
    assert values == {10.0 + number}, f"{edition.id} says {values}"
    assert by_team <= {10.0 + number}, f"{edition.id} says {by_team} of its parts"
    assert len(MONTHS) * (10 + number) in rows, f"{edition.id} was made from {rows}"
    return number
