"""What was revised, in sentences: figures restated, words withdrawn, first figures that may move."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from metrics.board.first_figures import Moving
from metrics.board.reported import Restated, RestatedMeasure
from metrics.board.revisions import Revisions
from metrics.board.reworded import Reworded, RewordedPaper
from metrics.model.casing import lower_first
from metrics.model.document import Link, Paragraph, Strong
from metrics.model.indicator import Unit
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.words import ThisMonth
from metrics.wording.dates import day_words
from metrics.wording.numbers import as_shown, number, value_text
from metrics.wording.places import measure_place
from metrics.wording.reported import restated_opening, restated_words
from metrics.wording.told import lately_word, this_month_more, this_month_word
from metrics.wording.words import count_word

NAMED = 3  # restated measures that are named; the rest are counted
Parts = list[str | Strong | Link]


def revised_lines(revised: Revisions, shown: Month) -> Iterable[Paragraph]:
    """A paragraph for each kind of revision there is."""
    if revised.restated:
        yield restated_line(revised.restated, shown)
    yield from (reworded_line(paper) for paper in revised.reworded if paper.month != shown)
    if moving := [one for one in revised.moving if is_visible(one)]:
        yield moving_line(moving, shown)


def own_paper_lines(revised: Revisions, shown: Month) -> Iterable[Paragraph]:
    """How the paper of the month shown reads now, which stands before what it said."""
    yield from (reworded_line(paper) for paper in revised.reworded if paper.month == shown)


def restated_line(restated: Restated, shown: Month) -> Paragraph:
    """One line that names what the latest publication restated, each linked to its measure."""
    parts: Parts = [f"{restated_opening(restated, shown)}: "]
    for place, measure in enumerate(restated.measures[:NAMED]):
        parts += ["; "] * (place > 0)
        parts += [_named(measure, shown), f", {restated_words(measure)}"]
    rest = len(restated.measures) - NAMED
    parts.append(f"; and {count_word(rest)} more." if rest > 0 else ".")
    return Paragraph(tuple(parts))


def reworded_line(paper: RewordedPaper) -> Paragraph:
    """Every measure of which a month's paper said what is not said now: nothing of it is left out."""
    day = day_words(paper.published)
    parts: Parts = [f"The paper of {paper.month.label}, of {day}, reads otherwise now. "]
    for one in paper.measures:
        title = Link(one.now.title, measure_place(one.now.indicator.id, paper.month))
        then, now = _told_of(one.then), _told_of(one.now)
        values = " and ".join(dict.fromkeys(_values(one)))
        figures = f" ({values.replace(' and ', ' then, ')} now)" if " and " in values else ""
        parts += [title, f"{figures}: it said “{then}”; now “{now}”. "]
    parts[-1] = str(parts[-1]).rstrip()
    return Paragraph(tuple(parts))


def moving_line(moving: Sequence[Moving], shown: Month) -> Paragraph:
    """The measures whose first figures move one way and by how much, and whether the month shown still may."""
    parts: Parts = []
    if moving[0].is_provisional:
        parts += [Strong(f"{shown.label} is provisional"), ": first figures of "]
    else:
        parts.append(
            f"{shown.label} has been told again since, and may have settled. First figures of "
        )
    for place, one in enumerate(moving):
        parts += ["; "] * (place > 0)
        parts += [
            Link(one.indicator.title, measure_place(one.indicator.id, shown)),
            f" {_move(one)}",
        ]
    parts.append(f", in each of the last {count_word(len(moving[0].months))} months told again.")
    return Paragraph(tuple(parts))


def provisional_words(moving: Moving, shown: Month) -> str:
    """The same of one measure, or the fact alone once the month has been told again."""
    if moving.is_provisional:
        return f"{shown.label} is provisional: {lower_first(moved_words(moving))}."
    return f"{moved_words(moving)}."


def moved_words(moving: Moving) -> str:
    """First figures fell later by 2.4 to 3.3 points, in each of the last three months told again."""
    months = count_word(len(moving.months))
    return f"First figures {_move(moving)}, in each of the last {months} months told again"


def _move(moving: Moving) -> str:
    return f"{'rose' if moving.is_up else 'fell'} later by {_sizes(moving)}"


def is_visible(moving: Moving) -> bool:
    """Whether every move can be seen in figures as they are shown."""
    return all(_shown_moves(moving))


def _sizes(moving: Moving) -> str:
    unit, sizes = moving.indicator.unit, _shown_moves(moving)
    low, high = number(min(sizes)), number(max(sizes))
    points = " points" if unit in (Unit.PERCENT, Unit.POINTS) else ""
    return f"{low if low == high else f'{low} to {high}'}{points}"


def _shown_moves(moving: Moving) -> list[Decimal]:
    """By how much the figures moved as they are shown, so that a reader who subtracts finds the same."""
    unit = moving.indicator.unit
    both = zip(moving.first, moving.now, strict=True)
    return [abs(as_shown(after, unit) - as_shown(before, unit)) for before, after in both]


def _told_of(measure: Measured) -> str:
    """The first answer and the last: Really changed this month, for the better; getting better."""
    point = measure.point
    first = this_month_word(measure.series, point)
    more = this_month_more(point)
    if more:
        joint = ", " if point.words and point.words.this_month is ThisMonth.ENDED else " "
        first = f"{first}{joint}{more}"
    lately = lately_word(point)
    return f"{lower_first(first)}; {lower_first(lately)}" if lately else lower_first(first)


def _values(one: Reworded) -> tuple[str, str]:
    unit = one.now.indicator.unit
    return value_text(one.then.point.value, unit), value_text(one.now.point.value, unit)


def _named(measure: RestatedMeasure, shown: Month) -> Link:
    indicator = measure.indicator
    title = indicator.title + (f": {measure.split_label}" if measure.split_label else "")
    return Link(title, measure_place(indicator.id, shown, measure.split))
