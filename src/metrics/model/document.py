"""A page as what it says, apart from how it is shown: a screen, a terminal and a paper render the same.

Its words are written when it is made; whoever renders it decides nothing but the form.
"""

from dataclasses import dataclass
from enum import StrEnum

from metrics.model.month import Month
from metrics.model.series import Series


@dataclass(frozen=True)
class Place:
    """A page of the dashboard with its choices, for whoever can follow a link."""

    page: str
    month: Month
    choices: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; `about` completes those that do not stand alone."""

    words: str
    to: Place
    about: str | None = None


@dataclass(frozen=True)
class Strong:
    """Words that stand out."""

    words: str


class Sign(StrEnum):
    """What a chip says by its shape, beside its word."""

    BETTER = "better"
    CONCERN = "concern"
    NEUTRAL = "neutral"  # a real change that is neither better nor worse
    WATCH = "watch"  # one month more will tell
    COMMON = "common"
    UNJUDGED = "unjudged"  # no signals
    MEETS = "meets"
    HIT_AND_MISS = "hit_and_miss"
    MISSES = "misses"


@dataclass(frozen=True)
class Chip:
    """A small shape and a word, so that colour is never alone."""

    sign: Sign
    word: str
    since: str | None = None
    is_upward: bool = False  # the change is a rise


@dataclass(frozen=True)
class Chart:
    """A series to be drawn in a hand's breadth, and the same in words."""

    series: Series
    alt: str


Words = tuple[str | Strong | Link, ...]


@dataclass(frozen=True)
class Heading:
    """A heading, with a line beneath it where it has one."""

    level: int
    words: str
    note: str | None = None
    key: str | None = None  # to the marks of the charts below, where they are drawn
    is_hidden: bool = False  # read out, and not shown where the eye needs none


class Tone(StrEnum):
    """How loud a paragraph is."""

    LEAD = "lead"
    NOTE = "note"


@dataclass(frozen=True)
class Paragraph:
    """Words in a line of their own."""

    words: Words
    tone: Tone = Tone.NOTE


@dataclass(frozen=True)
class Tile:
    """One measure at a glance."""

    name: Link
    value: str
    is_missing: bool
    target: str
    chart: Chart
    caption: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True)
class Tiles:
    """Measures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Item:
    """A line of a list: what it means, what it says, where it leads."""

    chip: Chip
    words: Words
    link: Link


@dataclass(frozen=True)
class Items:
    """A list; the words for when there is nothing in it."""

    items: tuple[Item, ...]
    nothing: str


class Column(StrEnum):
    """What a column holds."""

    NAME = "name"
    VALUE = "value"  # the figure the table is about
    NUMBER = "number"
    SIZE = "size"  # how many stand behind the figure
    CHART = "chart"
    THIS_MONTH = "this_month"
    LATELY = "lately"
    AGAINST_TARGET = "against_target"


@dataclass(frozen=True)
class Head:
    """The head of a column; `label` names a cell where there is no column, as on a phone."""

    column: Column
    words: str
    label: str


@dataclass(frozen=True)
class Cell:
    """A cell, with a quiet line beneath; without content there is nothing to say."""

    content: str | Link | Chip | Chart | None = None
    under: str | None = None
    more: str | None = None  # of the line beneath, where there is room: paper leaves it out
    is_missing: bool = False  # words that stand where a figure would

    @property
    def beneath(self) -> str | None:
        """The whole line beneath."""
        return f"{self.under}{self.more or ''}" if self.under else None


@dataclass(frozen=True)
class Group:
    """Rows under a name of their own, or under none."""

    name: str | None
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Table:
    """A table whose first column names the row."""

    caption: str
    heads: tuple[Head, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Lines:
    """Series in one unit, each with its name; the first is what the rest aim at."""

    lines: tuple[tuple[str, Series], ...]


@dataclass(frozen=True)
class InAndOut:
    """A series above the line and another below it."""

    coming: Series
    going: Series


@dataclass(frozen=True)
class Stack:
    """The parts of a whole, month by month; the split of the worst part where one is."""

    parts: tuple[Series, ...]
    worst: str | None = None


@dataclass(frozen=True)
class Bars:
    """Names, each with a share now and before."""

    parts: tuple[tuple[str, float, float | None], ...]


@dataclass(frozen=True)
class Rows:
    """A picture's figures as a table; all its columns but the first are numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A large picture: its message, the same in words, its figures, and what leads on from it."""

    key: str  # its own on the page
    drawing: Lines | InAndOut | Stack | Bars
    message: str
    alt: str  # said beneath it too
    rows: Rows
    beneath: tuple[Paragraph, ...] = ()


Block = Heading | Paragraph | Tiles | Items | Table | Figure


@dataclass(frozen=True)
class Document:
    """Blocks in the order they are read."""

    blocks: tuple[Block, ...]

    @property
    def sections(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks parted before every heading of the second level that is shown."""
        found: list[list[Block]] = [[]]
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 2 and not block.is_hidden:
                found.append([])
            found[-1].append(block)
        return tuple(tuple(section) for section in found if section)
