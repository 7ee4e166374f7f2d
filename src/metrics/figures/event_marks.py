"""Events on a chart: lettered upright lines whose names never cover each other or a line.

On a phone there is no room for names: the style sheet leaves the letters, and shows their key.
"""

from dataclasses import dataclass
from datetime import timedelta
from string import ascii_uppercase

from metrics.board.known import INSPECTION
from metrics.model.month import Month
from metrics.model.series import Event, Series

LANE = 17  # pixels from one row of labels to the next
MARGIN = 20  # days before the first month and after the last
LETTER = 6.1  # a letter's usual width at the label's size, in pixels
SIZE = 12.6  # the style sheet knows these labels by their size
FEWEST_LETTERS = 6
MOST = 10  # events on a chart: more would be lines without names


@dataclass(frozen=True)
class EventMark:
    """An event where it is drawn."""

    letter: str
    event: Event
    text: str  # as much of its title as fits
    lane: int  # rows above the plot, from 0


def lettered(events: tuple[Event, ...], series: Series) -> tuple[tuple[str, Event], ...]:
    """The events drawn on a series with their letters, earliest first; where they crowd, the ten that tell most.

    Inspections and what begins a new base of the measure stay before others, and of these the latest.
    """
    told = sorted(_about(events, series), key=lambda event: (_tells_most(event), event.start))
    drawn = sorted(told[-MOST:], key=lambda event: event.start)
    return tuple(zip(ascii_uppercase, drawn, strict=False))


def not_drawn(events: tuple[Event, ...], series: Series) -> int:
    """How many events of a series have no room among its letters."""
    return max(len(_about(events, series)) - MOST, 0)


def _about(events: tuple[Event, ...], series: Series) -> list[Event]:
    """The events marked for charts within the series' months; one that rebases indicators only on theirs."""
    first, last = series.points[0].month.first_day, series.points[-1].month.last_day
    return [
        event
        for event in events
        if event.is_marked
        and first <= event.start <= last
        and (not event.rebases or series.indicator_id in event.rebases)
    ]


def _tells_most(event: Event) -> bool:
    return bool(event.rebases) or event.type == INSPECTION


def in_lanes(
    events: tuple[tuple[str, Event], ...], months: tuple[Month, Month], width: int, room: int
) -> list[EventMark]:
    """Each event's label and lane, on a plot of these months so many pixels wide with room to its right.

    A label runs right from its line. From the last to the first, each goes one lane above every
    label whose line stands in its way, so lines rise past labels without crossing one.
    """
    first = months[0].first_day - timedelta(days=MARGIN)
    last = months[1].first_day + timedelta(days=MARGIN)
    marks: list[tuple[float, EventMark]] = []
    for letter, event in reversed(events):
        place = (event.start - first) / (last - first) * width
        text = _fitted(event.title.split(";")[0], width + room - place)
        end = place + (len(text) + 2) * LETTER + 8
        lane = max((mark.lane + 1 for x, mark in marks if x <= end), default=0)
        marks.append((place, EventMark(letter, event, text, lane)))
    return [mark for _, mark in reversed(marks)]


def _fitted(title: str, room: float) -> str:
    letters = max(int(room / LETTER) - 3, FEWEST_LETTERS)
    return title if len(title) <= letters else title[: letters - 1].rstrip(" :,") + "…"
