"""Where a month stands: since the inspection, data to, what has not arrived."""

from collections.abc import Sequence

from metrics.board.known import is_past
from metrics.model.report import MissingExtract, Scorecard, ShortExtract
from metrics.wording.arrivals import shortfall
from metrics.wording.dates import day_words
from metrics.wording.words import count_word, listed


def context(scorecard: Scorecard) -> str:
    """Where the month stands: months since the inspection, data to, loaded on."""
    parts = []
    if scorecard.day_zero:
        since = scorecard.month.first_day.year * 12 + scorecard.month.first_day.month
        event = scorecard.day_zero.end or scorecard.day_zero.start
        months = since - (event.year * 12 + event.month)
        if months > 0:
            inspected = f"{event:%B %Y}"
            parts.append(f"{months} months since the inspection of {inspected}")
    last = scorecard.month.last_day
    parts.append(f"data to {last.day} {last:%B}")
    if not is_past(scorecard.edition, scorecard.month):
        parts.append(f"loaded {day_words(scorecard.edition.loaded_at)}")
    return " · ".join(parts)


def not_received(scorecard: Scorecard) -> str:
    """One line naming the extracts that have not arrived for the month, came short, or never came."""
    late = [missing for missing in scorecard.missing_extracts if not missing.never_came]
    never = [missing for missing in scorecard.missing_extracts if missing.never_came]
    told = (
        _late(late, scorecard),
        _short(scorecard.short_extracts),
        _never(never) if never else "",
    )
    return " ".join(part for part in told if part)


def _short(extracts: Sequence[ShortExtract]) -> str:
    """What came with less than usual: figures made from it count what is there."""
    named = [f"{one.title.lower()} ({shortfall(one.arrival)})" for one in extracts]
    return f"Came short, so that its figures may be too: {listed(named)}." if named else ""


def _late(extracts: Sequence[MissingExtract], scorecard: Scorecard) -> str:
    if not extracts:
        every = (
            "Every extract that is collected here"
            if scorecard.missing_extracts
            else "Every extract"
        )
        return f"{every} for {scorecard.month.label} has been received."
    named = []
    for missing in extracts:
        due = f" (due {missing.due.day} {missing.due:%B})" if missing.due else ""
        named.append(missing.title.lower() + due)
    without = sorted({title for m in extracts for title in m.indicator_titles})
    return (
        f"Not received for {scorecard.month.label}: {listed(named)}. "
        f"No figure this month: {listed(without)}."
    )


def _never(extracts: Sequence[MissingExtract]) -> str:
    """What was never loaded, and how much waits for it: a list of names would say no more."""
    waiting = {title for missing in extracts for title in missing.indicator_titles}
    titles = listed([missing.title.lower() for missing in extracts])
    measures = "measure waits" if len(waiting) == 1 else "measures wait"
    it = "it" if len(extracts) == 1 else "them"
    return f"Never loaded: {titles}; {count_word(len(waiting))} {measures} for {it}."
