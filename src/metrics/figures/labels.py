"""Labels at the ends of lines: short enough for the room, and moved apart."""

from collections.abc import Sequence
from itertools import accumulate
from textwrap import wrap

APART = 18.0  # pixels from the middle of one label to the next, a line each
LETTERS = 17  # in a line of a label: more would leave a phone no room for the chart
ROOM = 136  # pixels at the right for such labels


def broken(words: str, letters: int = LETTERS) -> str:
    """Words as Plotly shows them, in lines short enough for the room at the right."""
    return "<br>".join(map(shown, wrap(words, letters, break_long_words=False)))


def shown(words: str) -> str:
    """Words as Plotly shows them: it reads tags, links among them, and entities in every text."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def moved_apart(places: Sequence[float], height: float, apart: float = APART) -> list[float]:
    """How far each label moves from its own place, in pixels, so that all are so far apart."""
    return moved_clear(places, height, [apart] * len(places))


def moved_clear(places: Sequence[float], height: float, sizes: Sequence[float]) -> list[float]:
    """How far each label, so high in pixels, moves from its own place so that none touches another.

    Order is kept; labels that were too near move both ways about their middle, and none leaves the
    height they share unless there are too many for it.
    """
    order = sorted(range(len(places)), key=lambda n: places[n])
    groups: list[list[int]] = []

    def bottom(group: list[int]) -> float:
        return _bottom([places[n] for n in group], [sizes[n] for n in group], height)

    for n in order:
        groups.append([n])
        while len(groups) > 1:
            below, above = groups[-2:]
            if bottom(above) - bottom(below) >= sum(sizes[n] for n in below):
                break
            groups[-2:] = [below + above]
    moves = [0.0] * len(places)
    for group in groups:
        edge = bottom(group)
        for n in group:
            moves[n] = edge + sizes[n] / 2 - places[n]
            edge += sizes[n]
    return moves


def _bottom(places: Sequence[float], sizes: Sequence[float], height: float) -> float:
    """Where the lowest label of a group ends: its middles are as near their places as they can be."""
    ends = list(accumulate(sizes))
    wanted = [place - end + size / 2 for place, end, size in zip(places, ends, sizes, strict=True)]
    return max(0.0, min(sum(wanted) / len(wanted), height - ends[-1]))
