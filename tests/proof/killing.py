"""Kill a load at every kind of moment; each time look at what is published, and load again.

Run by benchmarks/kill.py in a process of its own without threads, for it forks.
"""

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from metrics.home import shelf
from metrics.model.home import ROOT, Home
from metrics.publish.history import rollback
from tests.proof.children import Answer, answer_of, is_killed
from tests.proof.examining import Known, examine
from tests.proof.moments import PHASES, Moments
from tests.proof.scene import State, load, make_home, next_load, published_state, states_on

TIMED = ("check", "archive", "build")  # DuckDB and Parquet write there without telling Python
TIMED_SHARE = 0.4
KEPT = 2  # so that every load also lets an edition go


@dataclass(frozen=True)
class Kill:
    """One death to die: at the n-th moment of a phase, or so long after it began."""

    phase: str
    moment: int = 0
    seconds: float = -1.0
    is_again: bool = False  # the same load, tried again, is killed at the same moment too

    def __str__(self) -> str:
        when = f"moment {self.moment}" if self.moment else f"{self.seconds * 1000:.0f} ms"
        return f"{self.phase}, {when}{', twice' if self.is_again else ''}"


@dataclass(frozen=True)
class Death:
    """A kill, and what was found afterwards."""

    kill: Kill
    published: str  # old or new
    had_leftovers: bool


@dataclass(frozen=True)
class Campaign:
    """What there is to know before anything is killed."""

    folder: Path
    known: dict[str, Known]  # by first phase: check for loads, rollback for rollbacks
    moments: Counter[str]
    seconds: dict[str, float]


def kill_times(folder: Path, times: int, seed: int) -> Iterator[Death]:
    """So many deaths, spread evenly over the phases. Raises RuntimeError at the first that harms."""
    shelf.KEPT = KEPT
    campaign = _prepare(folder)
    for number, kill in enumerate(_plan(campaign, times, random.Random(seed))):
        yield _die(campaign, kill, folder / f"home-{number}")


def _plan(campaign: Campaign, times: int, draw: random.Random) -> list[Kill]:
    """Every phase in turn; its moments spread evenly from the first to the last."""
    kills = []
    for place, phase in enumerate(PHASES):
        wanted = len(range(place, times, len(PHASES)))
        timed = int(wanted * TIMED_SHARE) if phase in TIMED else 0
        counted = wanted - timed
        every = campaign.moments[phase]
        start = draw.random()
        moments = {1 + int((n + start) * every / counted) for n in range(counted)}
        kills += [
            Kill(phase, moment=m, is_again=phase != "rollback" and draw.random() < 0.2)
            for m in sorted(moments)
        ]
        kills += [
            Kill(phase, seconds=draw.random() * campaign.seconds[phase])
            for _ in range(wanted - len(moments))
        ]
    return kills


def _die(campaign: Campaign, kill: Kill, folder: Path) -> Death:
    """Kill, look, load again, look again."""
    work = "rollback" if kill.phase == "rollback" else "check"
    home = Home(ROOT, folder)
    for _ in range(20):
        _copy(campaign.folder / "base", folder)
        if _is_dead(kill, home):
            break
        # It had finished before its time was up: the machine was quicker than at the dry run.
        kill = Kill(kill.phase, moment=kill.moment, seconds=kill.seconds * 0.8)
    else:
        raise RuntimeError(f"{kill}: never reached")
    if kill.is_again:
        _is_dead(kill, home)
    try:
        found = answer_of(partial(examine, home, campaign.known[work], kill.phase, kill.is_again))
    except RuntimeError as error:
        raise RuntimeError(f"Killed in {kill}; home kept in {folder}:\n{error}") from error
    shutil.rmtree(folder)
    return Death(kill, found["published"], found["had_leftovers"])


def _is_dead(kill: Kill, home: Home) -> bool:
    def die(entered: Callable[[str], None]) -> None:
        die_at = (kill.phase, kill.moment) if kill.moment else None
        moments = Moments(_first(kill.phase), die_at, entered)
        moments.watch(lines=kill.moment > 0)
        _work(kill.phase, home)

    return is_killed(die, (kill.phase, kill.seconds))


def _first(phase: str) -> str:
    return "rollback" if phase == "rollback" else "check"


def _work(phase: str, home: Home) -> None:
    if phase == "rollback":
        rollback(home)
    else:
        load(home)


def _prepare(folder: Path) -> Campaign:
    """The home to kill in, what a load and a rollback come to unharmed, and their moments."""
    answer_of(partial(_make, folder / "base"))
    known = {}
    moments: Counter[str] = Counter()
    seconds: dict[str, float] = {}
    for phase in ("check", "rollback"):
        for copy in ("dry", "again"):
            _copy(folder / "base", folder / copy)
        dry = answer_of(partial(_dry_run, folder / "dry", phase))
        moments.update(dry["moments"])
        seconds |= answer_of(partial(_clock, folder / "again", phase))
        known[phase] = Known.of(dry)
    return Campaign(folder, known, moments, seconds)


def _make(home: Path) -> Answer:
    make_home(home)
    return {}


def _dry_run(folder: Path, phase: str) -> Answer:
    """Unharmed: the editions before and after, what the next load comes to, the moments passed."""
    home = Home(ROOT, folder)
    before, old = states_on(home), published_state(home)
    untouched = Home(ROOT, folder.with_name(f"untouched-{phase}"))
    _copy(folder, untouched.folder)
    next_load(untouched)
    moments = Moments(phase)
    moments.watch(lines=True)
    _work(phase, home)
    moments.stop()
    new = published_state(home)
    after = states_on(home)
    next_load(home)
    return {
        "moments": dict(moments.counts),
        "editions": _tables(before | after),
        "old": old.tables,
        "new": new.tables,
        "next_after_old": published_state(untouched).values,
        "next_after_new": published_state(home).values,
    }


def _clock(home: Path, phase: str) -> Answer:
    """How long each phase lasts, in seconds, without being watched line by line."""
    entered: list[tuple[str, float]] = []
    moments = Moments(phase, entered=lambda name: entered.append((name, time.perf_counter())))
    moments.watch(lines=False)
    _work(phase, Home(ROOT, home))
    moments.enter("end")
    lasted: dict[str, float] = {}
    for (name, begin), (_, end) in pairwise(entered):
        lasted[name] = lasted.get(name, 0.0) + end - begin
    return lasted


def _tables(states: dict[str, State]) -> Answer:
    return {name: state.tables for name, state in states.items()}


def _copy(base: Path, home: Path) -> None:
    if home.exists():
        shutil.rmtree(home)
    shutil.copytree(base, home)
