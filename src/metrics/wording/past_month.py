"""A past month in words: as it was told or as known now, and what has been restated since."""

from collections.abc import Sequence

from metrics.board.past_month import Known, Shown
from metrics.model.casing import lower_first, upper_first
from metrics.model.document import Strong
from metrics.model.report import Edition, Scorecard
from metrics.model.series import Event
from metrics.wording.dates import day_words
from metrics.wording.words import listed

SEE = {
    Known.THEN: "See it as it was told",
    Known.NOW: "See it as known now",
}


def past_words(shown: Shown) -> str:
    """The label of every page, chart and download: figures as known now, of 2 December 2025; 3 restated since."""
    return "; ".join((_choice(shown), *_restated(shown)))


def known_words(shown: Shown | None, edition: Edition) -> str:
    """How the figures of a download are known: a past month's label, or the day they were loaded."""
    return past_words(shown) if shown else f"as loaded on {day_words(edition.loaded_at)}"


def past_line(shown: Shown) -> str:
    """The label as a sentence, with what else of the month is told."""
    month, label = shown.past.month, past_words(shown)
    sentence = f"{month.label} is a past month: {label}."
    if shown.known is Known.THEN:
        return sentence
    last = day_words(month.last_day)
    return f"{sentence} Events, areas, judgements and published figures are those known by {last}."


def chart_words(shown: Shown | None) -> str:
    """The label at the end of a chart's subtitle, after a space; nothing of the latest month."""
    if shown is None:
        return ""
    label = past_words(shown)
    return f" {upper_first(label)}."


def inspections_words(scorecard: Scorecard) -> tuple[Strong | str, ...]:
    """What leads the paper of a month in which an inspection ended: what it was, its last day, its report."""
    judged = {one.event.id: one.areas for one in scorecard.judged}
    told = (
        _inspection(event) + _parts(judged.get(event.id, ()))
        for event in scorecard.inspections_ended
    )
    return tuple(part for words in told for part in (Strong(words), " "))


def _parts(judged: Sequence[tuple[str, str]]) -> str:
    """The parts judged otherwise than the whole, which comes first: a headline is never alone."""
    overall = judged[0][1] if judged else None
    other = [
        f"{lower_first(area)}: {lower_first(grade)}"
        for area, grade in judged[1:]
        if grade != overall
    ]
    return f" Not so {listed(other)}." if other else ""


def _inspection(event: Event) -> str:
    ended = f"{event.title}. It ended on {day_words(event.end or event.start)}"
    if event.published is None:
        return f"{ended}."
    if event.awaits_report:
        return f"{ended}; its report had not been published."
    return f"{ended}; its report was published on {day_words(event.published)}."


def _choice(shown: Shown) -> str:
    day = day_words(shown.day)
    if shown.named:
        return f"figures as known in {shown.named.replace('-', ' ')}, of {day}"
    if shown.known is Known.THEN:
        return f"as it was told on {day}"
    return f"figures as known now, of {day}"


def _restated(shown: Shown) -> tuple[str, ...]:
    count = shown.past.restated
    if count is None:
        return ()
    return (f"{count:,} restated since" if count else "none restated since",)
