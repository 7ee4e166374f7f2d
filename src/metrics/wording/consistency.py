"""How consistent parts of one kind are, in words: how far apart beyond chance, this year and the year before."""

from metrics.model.funnel import Apart, Consistency, YearApart
from metrics.wording.funnel import Kind
from metrics.wording.numbers import number


def consistency_sentence(told: Consistency, kind: Kind) -> str:
    """How far parts lay apart beyond chance in the last twelve months, and in the twelve before."""
    first = f"In the last twelve months {kind.many} lay {apart_words(told.latest)}"
    if told.before is None:
        return f"{first}. The twelve months before cannot be told."
    return f"{first}; in the twelve before, {apart_words(told.before)}."


def consistency_alt(told: Consistency, kind: Kind) -> str:
    """The line in words: the sentence, the first and last month, the month they lay furthest apart."""
    known = [month for month in told.months if month.spread_between is not None]
    first, last = known[0], known[-1]
    most = max(known, key=lambda month: month.spread_between or 0.0)
    return (
        f"{consistency_sentence(told, kind)} {month_words(first)}; {month_words(last)}; "
        f"furthest apart: {month_words(most)}."
    )


def apart_words(year: YearApart) -> str:
    """A year's spread in words: about 4.0 points apart beyond chance."""
    if not year.is_beyond_chance:
        return f"no further apart than chance can give, which is up to {number(year.limit)} points"
    return f"about {number(year.spread_between)} points apart beyond chance"


def month_words(month: Apart) -> str:
    """A month's spread: June 2025 4.0 points."""
    if month.spread_between is None:
        return f"{month.month.label} too few to tell"
    return f"{month.month.label} {number(month.spread_between)} points"
