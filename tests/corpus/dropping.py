"""The language of the corpus: a function returns a file, and says what a careful analyst wants of it.

    @drop(repaired("Excel keeps noughts by a formula that is only a text", told(2, "worker_ref", "W0001")))
    def references_kept_by_a_formula() -> File: ...

What is wanted is written from the contracts and from what such exports are, never from what the door
does. A file the door does not agree on yet is named in not_yet.toml.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Row = Mapping[str, object]
"""A row as the contract means it: a date is a date, an empty cell is None."""


class Outcome(StrEnum):
    """What becomes of a file."""

    READ = "read as it is; nothing to ask"
    REPAIRED = "read, with a repair that is listed"
    ROWS_REFUSED = "some rows refused: loads only by consent"
    FILE_REFUSED = "refused whole"
    ASKED = "loads only after a yes to a large change"


class Published(StrEnum):
    """What is published before a file is dropped (before.py)."""

    NOTHING = "nothing"
    TEAMS = "the list of teams"
    COUNCIL = "every list, and May's workforce"
    EVENTS = "every list, and May's workforce, sessions and audits"


@dataclass(frozen=True)
class Told:
    """A line of the door's answer: where it points, and words that any good message would hold."""

    row: int | None
    column: str | None
    words: tuple[str, ...]  # "hidden|not shown": either will do; case does not matter


@dataclass(frozen=True)
class Wanted:
    """What a careful analyst wants of a file."""

    why: str
    outcome: Outcome
    told: tuple[Told, ...] = ()
    values: Mapping[tuple[str, str], object] = field(default_factory=dict)  # (key, column)
    rows: tuple[int, ...] = ()  # those refused, as a spreadsheet numbers them
    otherwise: "Wanted | None" = None  # another answer that is as good


@dataclass(frozen=True)
class File:
    """What is dropped, what it shows to somebody who opens it, and what lies beside it."""

    name: str
    content: bytes
    shows: Sequence[Row] | None = None  # the rows that should count; the columns given are compared
    extract: str = "workforce_snapshot"
    published: Published = Published.TEAMS
    beside: Mapping[str, bytes] = field(default_factory=dict)  # other files of the same drop
    sheet: str | None = None


@dataclass(frozen=True)
class Case:
    """A file of the corpus."""

    name: str
    wanted: Wanted
    make: Callable[[], File]


CORPUS: dict[str, Case] = {}


def drop(wanted: Wanted) -> Callable[[Callable[[], File]], Callable[[], File]]:
    """Puts the file that a function makes into the corpus, under the function's name."""

    def kept(make: Callable[[], File]) -> Callable[[], File]:
        name = make.__name__
        assert name not in CORPUS, f"two files of the corpus are called {name}"
        CORPUS[name] = Case(name, wanted, make)
        return make

    return kept


def told(row: int | None, column: str | None, *words: str) -> Told:
    """A line that must be there; no row or column where none can be said."""
    return Told(row, column, words)


def read(why: str, *lines: Told, **values: object) -> Wanted:
    """Loaded as it is; lines, if any, are doubts that must be told."""
    return Wanted(why, Outcome.READ, lines, **values)  # type: ignore[arg-type]


def repaired(why: str, *lines: Told, **values: object) -> Wanted:
    """Loaded, each repair listed."""
    assert lines, "a repair names its cell"
    return Wanted(why, Outcome.REPAIRED, lines, **values)  # type: ignore[arg-type]


def rows_refused(why: str, *lines: Told, **values: object) -> Wanted:
    """These rows are refused and no other; the rest loads by consent."""
    rows = tuple(sorted({line.row for line in lines if line.row is not None}))
    return Wanted(why, Outcome.ROWS_REFUSED, lines, rows=rows, **values)  # type: ignore[arg-type]


def file_refused(why: str, *lines: Told, **values: object) -> Wanted:
    """Nothing of it loads."""
    return Wanted(why, Outcome.FILE_REFUSED, lines, **values)  # type: ignore[arg-type]


def asked(why: str, *lines: Told, **values: object) -> Wanted:
    """A large change: loads only after an explicit yes."""
    return Wanted(why, Outcome.ASKED, lines, **values)  # type: ignore[arg-type]
