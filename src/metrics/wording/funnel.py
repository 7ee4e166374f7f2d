"""Parts of one kind beside each other in words: which lie outside, how sure that is, how far apart they lie.

How often chance does it is what benchmarks/funnel.py measured, more often than the lines are named after.
"""

from dataclasses import dataclass

from metrics.model.funnel import Funnel, FunnelPart, Standing
from metrics.model.indicator import Unit
from metrics.model.words import Way
from metrics.wording.numbers import number, value_text
from metrics.wording.words import count_word, listed

JUDGED = {Way.BETTER: "better", Way.WORSE: "worse"}
LIES = {
    Standing.WITHIN: "within the lines",
    Standing.OUTSIDE: "outside the lines",
    Standing.FAR_OUTSIDE: "far outside the lines",
}
HIDDEN = "fewer than ten people are behind the figure, or it would give such a figure away"


@dataclass(frozen=True)
class Kind:
    """What the parts are, one of them and several."""

    one: str
    many: str


DISTRICTS = Kind("district", "districts")
TEAM_TYPES = Kind("type of team", "types of team")
AUTHORITIES = Kind("authority", "authorities")


def funnel_message(funnel: Funnel, kind: Kind) -> str:
    """The title of the picture: which parts lie outside the lines; where one is asked about, whether it does."""
    outside = outside_the_lines(funnel)
    if own := funnel.own:
        return f"{own.name} {percent(own.value)}: {LIES[own.standing]}"
    if not outside:
        return f"No {kind.one} lies outside the lines"
    return f"Outside the lines: {listed([part.name for part in outside])}"


def funnel_sentence(funnel: Funnel, kind: Kind) -> str:
    """Which parts lie outside and how sure that is, how far apart they lie beyond chance, what is not shown."""
    said = [*_outside(funnel, kind), _apart(funnel, kind)]
    if funnel.hidden:
        said.append(f"Not shown: {listed(list(funnel.hidden))} ({HIDDEN}).")
    return " ".join(said)


def funnel_alt(funnel: Funnel, kind: Kind) -> str:
    """The picture in words: the sentence, and every part's figure with the room it has."""
    figures = "; ".join(
        f"{part.name} {percent(part.value)} of {number(part.denominator)}, room {room(part)}"
        for part in funnel.parts
    )
    told = f"{funnel_message(funnel, kind)}. {funnel_sentence(funnel, kind)}"
    if funnel.own:  # among too many to be read out; the table has them
        return f"{told} All together {percent(funnel.centre)}."
    return f"{told} All together {percent(funnel.centre)}. {figures}."


def standing_words(part: FunnelPart) -> str:
    """Where a part lies among the lines: Outside, higher, worse."""
    if part.standing is Standing.WITHIN:
        return "Within"
    where = "Outside" if part.standing is Standing.OUTSIDE else "Far outside"
    judged = JUDGED.get(part.meaning) if part.meaning else None
    return ", ".join(word for word in (where, _side(part), judged) if word)


def outside_the_lines(funnel: Funnel) -> tuple[FunnelPart, ...]:
    """The parts that lie outside, the furthest first."""
    outside = (part for part in funnel.parts if part.standing is not Standing.WITHIN)
    return tuple(sorted(outside, key=lambda part: -abs(part.score)))


def room(part: FunnelPart) -> str:
    """What lies between the inner lines at a part's size."""
    return f"{percent(part.limits.low_95)} to {percent(part.limits.high_95)}"


def outer_room(part: FunnelPart) -> str:
    """What lies between the outer lines at a part's size."""
    return f"{percent(part.limits.low_998)} to {percent(part.limits.high_998)}"


def percent(value: float) -> str:
    """A share as a reader sees it."""
    return value_text(value, Unit.PERCENT)


def _outside(funnel: Funnel, kind: Kind) -> list[str]:
    explained = "its size"
    if funnel.spread_between:
        explained += f" and the usual difference between {kind.many}"
    outside = outside_the_lines(funnel)
    if funnel.own:
        return [_own(funnel.own, explained), _how_many(funnel, kind), _how_sure(outside, kind)]
    if not outside:
        count = count_word(len(funnel.parts))
        theirs = explained.replace("its size", "their size", 1)
        return [f"All {count} {kind.many} lie within what {theirs} can explain."]
    told = [_told(part, explained) for part in outside]
    return [*told, _how_sure(outside, kind)]


def _own(own: FunnelPart, explained: str) -> str:
    if own.standing is Standing.WITHIN:
        return f"{own.name} lies within what {explained} can explain, {room(own)}."
    return _told(own, explained)


def _how_many(funnel: Funnel, kind: Kind) -> str:
    """How many of very many lie outside, who are not named one by one."""
    outside = outside_the_lines(funnel)
    if not outside:
        return f"All {count_word(len(funnel.parts))} {kind.many} lie within the lines."
    far = sum(part.standing is Standing.FAR_OUTSIDE for part in outside)
    of_these = f", {count_word(far)} of them far outside" if far else ""
    count = count_word(len(outside)).capitalize()
    return f"{count} of the {count_word(len(funnel.parts))} {kind.many} lie outside{of_these}."


def _told(part: FunnelPart, explained: str) -> str:
    if part.standing is Standing.FAR_OUTSIDE:
        return f"{part.name} ({percent(part.value)}) lies far outside: {explained} can explain {outer_room(part)}."
    return (
        f"{part.name} ({percent(part.value)}) lies outside: {explained} can explain {room(part)}."
    )


def _how_sure(outside: tuple[FunnelPart, ...], kind: Kind) -> str:
    standings = {part.standing for part in outside}
    said = []
    if Standing.FAR_OUTSIDE in standings:
        said.append(f"Hardly one {kind.one} in fifty lies far outside by chance.")
    if Standing.OUTSIDE in standings:
        said.append(
            f"Up to one {kind.one} in ten lies outside by chance, so that is a question, not a finding."
        )
    return " ".join(said)


def _apart(funnel: Funnel, kind: Kind) -> str:
    spread = funnel.spread_between
    if spread is None:
        few = count_word(len(funnel.parts))
        return f"How far apart {kind.many} usually lie cannot be told from {few}; it takes five."
    if not spread:
        others = "the others" if outside_the_lines(funnel) else "they"
        return f"Chance alone is enough to explain how far apart {others} lie in the month."
    return (
        f"Chance aside, about two {kind.many} in three lie within {number(spread)} points "
        f"of the {percent(funnel.centre)} of all together."
    )


def _side(part: FunnelPart) -> str:
    return "higher" if part.score > 0 else "lower"
