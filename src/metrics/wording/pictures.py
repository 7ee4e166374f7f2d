"""What the pictures of a theme's page say: the message above each, and its figures as a table."""

from collections.abc import Sequence

from metrics.board.theme import Amounts, InAndOut, MakeUp, MostCommon
from metrics.model.casing import lower_first
from metrics.model.document import Rows
from metrics.model.month import YEAR
from metrics.model.series import Point, Series
from metrics.model.signal import Missing
from metrics.wording.numbers import MISSING_WORDS, number
from metrics.wording.theme import make_up_words
from metrics.wording.words import count_word, listed

NOTHING = "–"


def amounts_message(shown: Amounts) -> str:
    """Each amount but what the rest aim at, and how much it moved in a year."""
    return "; ".join(_moved(name, one) for name, one in shown.lines[1:] or shown.lines)


def in_and_out_message(shown: InAndOut) -> str:
    """Whether more came or went in the last twelve months, or in as many as there are."""
    months = count_word(min(YEAR, len(shown.coming.points)))
    came, went = number(shown.came), number(shown.went)
    if came == went:
        return f"As many started as left in {months} months: {came}"
    told = (
        ("started than left", came, went)
        if shown.came > shown.went
        else ("left than started", went, came)
    )
    return f"More {told[0]} in {months} months: {told[1]} against {told[2]}"


def make_up_message(shown: MakeUp) -> str:
    """The worst part, where one is declared, or the largest; and what it was a year before."""
    worst = [part for part in shown.parts if part.split == shown.indicator.worst]
    known = [part for part in worst or shown.parts if part.points[-1].value is not None]
    if not known:
        return make_up_words(shown.indicator.title, shown.parts).rstrip(".") + _hidden(shown)
    part = max(known, key=lambda one: one.points[-1].value or 0.0)
    name = part.split_label or part.split or ""
    named = name if worst else f"The largest part is {name[:1].lower()}{name[1:]}"
    return (
        f"{named}: {_percent(part.points[-1].value)}{_before(_year_before(part))}{_hidden(shown)}"
    )


def _hidden(shown: MakeUp) -> str:
    """The parts that are not shown, which a bar is short of."""
    hidden = [part for part in shown.parts if part.points[-1].missing is Missing.SUPPRESSED]
    names = listed([lower_first(part.split_label or part.split or "") for part in hidden])
    return f"; not shown, where few people are in one of them: {names}" if hidden else ""


def most_common_message(shown: MostCommon) -> str:
    """The part named most in three months, and how often a year before."""
    if not shown.parts:
        return f"{shown.picture.title}: no figure"
    first = max(shown.parts, key=lambda part: part.now)
    return f"Most common: {first.name.lower()}, {_percent(first.now)}{_before(first.before)}"


def month_rows(caption: str, named: Sequence[tuple[str, Series]], sign: str = "") -> Rows:
    """Series side by side, newest month first."""
    by_month = [{p.month: p for p in one.points} for _, one in named]
    months = sorted({month for points in by_month for month in points}, reverse=True)
    rows = tuple(
        (month.label, *(_cell(points.get(month), sign) for points in by_month)) for month in months
    )
    return Rows(caption, ("Month", *(name for name, _ in named)), rows)


def part_rows(shown: MostCommon) -> Rows:
    """Parts with their shares of three months, now and a year before, the most common first."""
    ordered = sorted(shown.parts, key=lambda part: -part.now)
    rows = tuple((part.name, _percent(part.now), _percent(part.before)) for part in ordered)
    return Rows(shown.picture.title, ("Part", "Last three months", "A year before"), rows)


def _moved(name: str, series: Series) -> str:
    last, before = series.points[-1], _year_before(series)
    told = f"{name} {_cell(last)}"
    if last.value is None or before is None:
        return told
    moved = last.value - before
    way = "up" if moved > 0 else "down"
    return f"{told}, {way} {number(abs(moved))} in a year" if number(abs(moved)) != "0.0" else told


def _year_before(series: Series) -> float | None:
    return series.year_before.value if series.year_before else None


def _before(value: float | None) -> str:
    return f"; {_percent(value)} a year before" if value is not None else ""


def _percent(value: float | None) -> str:
    return f"{number(value, 0)}%" if value is not None else NOTHING


def _cell(point: Point | None, sign: str = "") -> str:
    if point is None:
        return NOTHING
    if point.value is None:
        return MISSING_WORDS[point.missing] if point.missing else NOTHING
    return number(point.value) + sign
