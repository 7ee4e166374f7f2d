"""The month in sentences: what really changed, what stands, what has not arrived."""

from collections.abc import Sequence

from metrics.board.known import is_past
from metrics.model.report import Measured, MissingExtract, Scorecard
from metrics.model.signal import NoSignals, PointType
from metrics.wording.dates import day_words
from metrics.wording.numbers import point_text, target_text
from metrics.wording.words import count_word, listed, pattern_words

WITHOUT_SIGNALS = {
    NoSignals.OFF: "rolling figures",
    NoSignals.FEW_POINTS: "fewer than twelve months",
    NoSignals.SMALL_DENOMINATOR: "small numbers",
    NoSignals.HIDDEN_POINTS: "some months not shown",
}


def lead(scorecard: Scorecard) -> tuple[str, str]:
    """The lead in two parts: how many really changed, then what, what stands and the rest."""
    measures = [measure for group in scorecard.groups for measure in group.rows]
    judged = [measure for measure in measures if measure.point.point_type is not None]
    new = scorecard.new_signals
    opening = _opening(len(new), len(judged))
    parts = [
        _improved([m for m in new if m.point.point_type is PointType.IMPROVEMENT]),
        _worsened([m for m in new if m.point.point_type is PointType.CONCERN]),
        _moved([m for m in new if m.point.point_type not in _JUDGED]),
        _standing(scorecard),
        _elsewhere(judged),
        _rest(scorecard, judged),
        _unjudged(measures, beside=len(judged)),
    ]
    return opening, " ".join(part for part in parts if part)


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
    """One line naming the extracts that have not arrived for the month, and those that never have."""
    late = [missing for missing in scorecard.missing_extracts if not missing.never_came]
    never = [missing for missing in scorecard.missing_extracts if missing.never_came]
    return " ".join((_late(late, scorecard), *([_never(never)] if never else ())))


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


NOTHING_CHANGED = "Nothing changed by more than its ordinary month-to-month movement."
NOT_YET_KNOWN = "What is ordinary is not known yet: it takes twelve months with a figure."


def nothing_changed(scorecard: Scorecard) -> str:
    """Why no change is listed: none was, or nobody can say yet."""
    measures = (measure for group in scorecard.groups for measure in group.rows)
    judged = any(measure.point.point_type is not None for measure in measures)
    return NOTHING_CHANGED if judged else NOT_YET_KNOWN


def change_words(measure: Measured) -> str:
    """A new signal after its measure's name: 17.0, above its average for seven months (target 16 or less)."""
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    aim = f" (target {target})" if target else ""
    return f"{point_text(point, indicator)}, {pattern_words(point) or ''}{aim}."


_JUDGED = (PointType.IMPROVEMENT, PointType.CONCERN)


def _opening(changed: int, judged: int) -> str:
    if not judged:
        return "No measure has the twelve months it takes to say what really changed."
    if not changed:
        return f"No measure of {count_word(judged)} really changed this month."
    plural = "measure" if judged == 1 else "measures"
    return (
        f"{count_word(changed).capitalize()} of {count_word(judged)} {plural} "
        "really changed this month."
    )


def _named(measures: Sequence[Measured]) -> str:
    titles = [measure.indicator.title for measure in measures]
    return listed([titles[0], *(title[0].lower() + title[1:] for title in titles[1:])])


def _improved(measures: list[Measured]) -> str:
    return f"Better: {_lower(measures)}." if measures else ""


def _worsened(measures: list[Measured]) -> str:
    told = [f"{_lower([m])}, {pattern_words(m.point)}" for m in measures]
    return f"Needs attention: {'; '.join(told)}." if told else ""


def _moved(measures: list[Measured]) -> str:
    if not measures:
        return ""
    return f"{_named(measures)} moved, which is neither better nor worse."


def _standing(scorecard: Scorecard) -> str:
    concerns, better = scorecard.standing_concerns, scorecard.standing_improvements
    told = []
    if concerns:
        verb = "still needs" if len(concerns) == 1 else "still need"
        told.append(f"{_named(concerns)} {verb} attention.")
    if better:
        many = len(better) > 3
        names = f"{count_word(len(better)).capitalize()} measures" if many else _named(better)
        verb = "goes" if len(better) == 1 else "go"
        told.append(f"{names} {verb} on improving.")
    return " ".join(told)


def _elsewhere(judged: list[Measured]) -> str:
    """Measures nobody judges that have stood away from their old range since before this month."""
    found = [
        m
        for m in judged
        if not m.point.is_new
        and m.point.point_type in (PointType.NEUTRAL_HIGH, PointType.NEUTRAL_LOW)
    ]
    if not found:
        return ""
    verb = "stands" if len(found) == 1 else "stand"
    return (
        f"{count_word(len(found)).capitalize()} more {verb} higher or lower than before, "
        "which is neither better nor worse."
    )


def _rest(scorecard: Scorecard, judged: list[Measured]) -> str:
    rest = [m for m in judged if m.point.point_type is PointType.COMMON_CAUSE]
    if not rest:
        return ""
    verb = "measure moved" if len(rest) == 1 else "measures moved"
    return f"{count_word(len(rest)).capitalize()} {verb} no more than usual."


def _unjudged(measures: list[Measured], *, beside: int) -> str:
    """Measures that carry no signals are counted apart, never among those that did not change."""
    found = [m for m in measures if m.point.value is not None and m.point.point_type is None]
    reasons = {m.series.no_signals for m in found}
    if not found:
        return ""
    why = ", ".join(words for reason, words in WITHOUT_SIGNALS.items() if reason in reasons)
    verb = "is" if len(found) == 1 else "are"
    more = " more" if beside else ""
    return f"{count_word(len(found)).capitalize()}{more} {verb} read without signals ({why})."


def _lower(measures: Sequence[Measured]) -> str:
    titles = [measure.indicator.title for measure in measures]
    return listed([title[0].lower() + title[1:] for title in titles])
