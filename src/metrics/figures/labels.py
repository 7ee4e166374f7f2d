"""Labels at the ends of lines: short enough for the room, and moved apart."""

from collections.abc import Sequence
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
    """How far each label moves from its own place, in pixels, so that all are so far apart.

    Order is kept; labels that were too near move both ways about their middle, and none leaves the
    height they share unless there are too many for it.
    """
    order = sorted(range(len(places)), key=lambda n: places[n])
    groups: list[list[int]] = []
    for n in order:
        groups.append([n])
        while len(groups) > 1:
            below, above = (_start([places[i] for i in g], height, apart) for g in groups[-2:])
            if above - (below + (len(groups[-2]) - 1) * apart) >= apart:
                break
            groups[-2:] = [groups[-2] + groups[-1]]
    moves = [0.0] * len(places)
    for group in groups:
        begin = _start([places[i] for i in group], height, apart)
        for row, n in enumerate(group):
            moves[n] = begin + row * apart - places[n]
    return moves


def _start(places: Sequence[float], height: float, apart: float) -> float:
    """Where the lowest label of a group goes."""
    length = (len(places) - 1) * apart
    middle = sum(places) / len(places)
    return max(apart / 2, min(middle - length / 2, height - apart / 2 - length))
