"""What was reported, in sentences: first as, restated when and to what, and why."""

from collections.abc import Sequence

from metrics.board.reported import MonthReported, Restated, RestatedMeasure
from metrics.model.indicator import Unit
from metrics.model.month import Month
from metrics.model.reported import FileLoaded, Publication, ReportedFigure
from metrics.wording.dates import day_words
from metrics.wording.numbers import value_text
from metrics.wording.words import count_word

CAME_FROM = {
    "load": "Files loaded",
    "rebuild": "Built again with the definitions of the day",
    "rollback": "Published again",
    "sample": "Synthetic sample",
    "story": "Synthetic sample, as its story goes",
}
NEVER = "No published figure of this measure has ever changed."
NOT_YET = "The record of what was reported begins with the next publication."
MORE_PLACES = 4  # a change too small for the usual decimals is told with up to so many more


def as_reported_sentence(
    months: Sequence[MonthReported], unit: Unit, *, shown: Month | None = None
) -> str:
    """How many months changed, and the story of one: the month shown, or else the latest."""
    if not months:
        return NOT_YET
    changed = [month for month in months if month.changes]
    if not changed:
        return NEVER
    told = next((m for m in changed if m.month == shown), changed[-1])
    if len(changed) == 1:
        return _story(told, unit)
    verb = f"{count_word(len(changed)).capitalize()} of {len(months)} months have changed since"
    return f"{verb} they were first reported. {_story(told, unit)}"


def changed_texts(old: float, new: float | None, unit: Unit) -> tuple[str, str]:
    """Two values told apart: with more decimals than usual where they would read the same."""
    if new is None:
        return value_text(old, unit), "withdrawn"
    for more in range(MORE_PLACES + 1):
        texts = value_text(old, unit, more=more), value_text(new, unit, more=more)
        if texts[0] != texts[1]:
            break
    return texts


def figure_text(figure: ReportedFigure, unit: Unit) -> str:
    """The value as reported; withdrawn where there was none any more."""
    return value_text(figure.value, unit) if figure.value is not None else "withdrawn"


def reason(publication: Publication | ReportedFigure) -> str:
    """Why: the note left with it, or else what kind of publication it was."""
    return publication.note or CAME_FROM.get(publication.came_from, publication.came_from)


def restated_opening(restated: Restated, shown: Month) -> str:
    """How many figures, and when: 2 figures of the whole service for earlier months were restated."""
    months = [r.month for measure in restated.measures for r in measure.months]
    which = "for earlier months" if max(months) < shown else "already published"
    noun, verb = ("figure", "was") if len(months) == 1 else ("figures", "were")
    noun = f"{noun} of the whole service"
    if which == "for earlier months" and len(months) == 1:
        which = "for an earlier month"
    day = day_words(restated.publication.published_at)
    return f"{len(months):,} {noun} {which} {verb} restated on {day}"


def restated_words(measure: RestatedMeasure) -> str:
    """A measure's latest restated month, and how many more: March 2025: 88.1% to 89.0%."""
    latest = measure.months[0]
    old, new = changed_texts(latest.old, latest.new, measure.indicator.unit)
    more = len(measure.months) - 1
    others = f" and {count_word(more)} more month{'' if more == 1 else 's'}" if more else ""
    joined = f"{old}, withdrawn" if latest.new is None else f"{old} to {new}"
    return f"{latest.month.label}: {joined}{others}"


def rows_words(file: FileLoaded) -> str:
    """What became of a file's rows: 120 rows accepted, 3 repaired, 2 refused."""
    accepted = f"{file.rows:,} row{'' if file.rows == 1 else 's'} accepted"
    aside = f", {file.rows_set_aside:,} set aside" if file.rows_set_aside else ""
    return f"{accepted}, {file.rows_repaired:,} repaired, {file.rows_refused:,} refused{aside}"


def _story(month: MonthReported, unit: Unit) -> str:
    first, now = month.first, month.now
    before = [month.first, *month.changes][-2]
    if before.value is not None and now.value is not None:
        value = changed_texts(before.value, now.value, unit)[1]
    else:
        value = figure_text(now, unit)
    started = f"{value_text(first.value, unit)}, on {day_words(first.published_at)}"
    return (
        f"{month.month.label} was first reported as {started}; "
        f"{_restated(len(month.changes), now.is_withdrawn, value)} on {day_words(now.published_at)}."
    )


def _restated(times: int, is_withdrawn: bool, value: str) -> str:
    told = {1: "once", 2: "twice"}.get(times, f"{count_word(times)} times")
    if is_withdrawn:
        return "withdrawn" if times == 1 else f"changed {told}, and withdrawn"
    return f"restated once, to {value}," if times == 1 else f"restated {told}, last to {value},"
