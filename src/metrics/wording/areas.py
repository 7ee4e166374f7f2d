"""Areas for improvement in sentences: what the measures say, and how much evidence there is."""

from collections.abc import Callable, Sequence

from metrics.board.against_target import AgainstTarget, against_target
from metrics.board.need import TOLD, Need, need
from metrics.model.area import Area, Standing
from metrics.model.casing import lower_first
from metrics.model.month import Month
from metrics.model.report import AreaReport, BetweenDistricts, Measured
from metrics.model.series import SERVICE
from metrics.model.words import Lately, ThisMonth
from metrics.wording.changes import why_attention
from metrics.wording.consistency import apart_words
from metrics.wording.dates import day_words
from metrics.wording.told import start_words, this_month_more, this_month_word
from metrics.wording.words import count_word, listed


def area_sentence(report: AreaReport) -> str:
    """What the area's measures say together."""
    measures = report.measures
    if not measures and not report.between:
        return "No measure speaks to this area yet."
    groups = {group: [m for m in measures if need(m) is group] for group in Need}
    parts = [
        _told("Needs attention", groups[Need.ATTENTION], why_attention),
        _told("To watch", groups[Need.WATCH], lambda m: this_month_more(m.point) or ""),
        _told("Better", groups[Need.BETTER], _which_better),
        _told("Changed, which is neither better nor worse", groups[Need.MOVED], _which_moved),
        _steady(measures, groups[Need.STEADY]),
        _missing_target(measures),
        _untold(groups[Need.UNJUDGED] + groups[Need.NO_FIGURE]),
        *map(_between, report.between),
    ]
    return " ".join(part for part in parts if part)


def evidence_title(measure: Measured) -> str:
    """A measure's title, with its district where it is of one: Supervision in date, East Fen."""
    series = measure.series
    return (
        measure.title
        if series.breakdown == SERVICE
        else f"{measure.title}, {series.breakdown.label}"
    )


def area_facts(area: Area, month: Month) -> str:
    """What the inspection's list says of it: judgement area, timescale and the day it ends, lead, status.

    No list says since when somebody leads or a status is another: in a past month they are as known now.
    """
    told = (area.judgement_area, _timescale(area, month), *_led(area))
    return "; ".join(fact for fact in told if fact)


def overdue_words(area: Area, month: Month) -> str | None:
    """How long after its own timescale an area stands open at the end of a month, or was closed."""
    until = area.closed if area.standing is Standing.AS_LISTED and area.closed else month.last_day
    if area.due is None or until <= area.due:
        return None
    after = Month.of(until).months_since(Month.of(area.due)) - (until.day < area.due.day)
    long = f"{count_word(after)} month{'' if after == 1 else 's'}" if after else "less than a month"
    return f"closed {long} later" if until is area.closed else f"{long} over"


def overdue_sentence(reports: Sequence[AreaReport], month: Month) -> str:
    """How many areas stand open past the time the inspection gave; nothing where none does."""
    timed = [r.area for r in reports if r.area.due]
    late = [a for a in timed if not _is_closed(a) and overdue_words(a, month)]
    if not late:
        return ""
    are = "is" if len(late) == 1 else "are"
    count = count_word(len(late)).capitalize()
    return f"{count} of {count_word(len(timed))} with a timescale {are} open past it."


def _is_closed(area: Area) -> bool:
    return area.closed is not None and area.standing is Standing.AS_LISTED


def _timescale(area: Area, month: Month) -> str | None:
    """What the inspection gave, until when that was, and how long it is over: by 6 May 2024, 13 months over."""
    if area.due is None or not area.timescale:
        return area.timescale
    over = overdue_words(area, month)
    return f"{lower_first(area.timescale)}, by {day_words(area.due)}{f': {over}' if over else ''}"


def no_areas(month: Month, *, is_past: bool) -> str:
    """Why no area is listed: none was known by then, or none is loaded."""
    if is_past:
        return f"No areas for improvement were known by the end of {month.label}."
    return "No areas for improvement have been loaded yet."


def no_judgements(month: Month) -> str:
    """That no inspection's judgement is known."""
    return f"No inspection's report was known by the end of {month.label}."


def _led(area: Area) -> tuple[str | None, ...]:
    """Who leads on it and where it stands, as far as the list can say it of the month."""
    if area.standing is Standing.NOT_CLOSED_YET:
        return _as_known_now(area.lead_role), "not closed by then"
    if area.standing is Standing.AS_LISTED:
        return area.lead_role, area.status
    return _as_known_now(area.lead_role), _as_known_now(area.status)


def _as_known_now(fact: str | None) -> str | None:
    return fact and f"{fact} (as known now)"


def evidence_words(report: AreaReport) -> str:
    """How many measures speak to the area, and which are drafts still, so that they do not."""
    count = len(report.measures)
    drafts = (
        f". Still a draft, and not shown: {_lower(list(report.drafts))}" if report.drafts else ""
    )
    told = sum(one.consistency is not None for one in report.between)
    apart = f", and how far districts lie apart in {count_word(told)}" if told else ""
    if not count and not told:
        none = "none that is published" if drafts else "no measure"
        return f"No evidence: {none} is linked to it{drafts}"
    measures = f"{count_word(count)} measure{'' if count == 1 else 's'}"
    return f"Evidence: {measures}{apart}{drafts}"


def least_evidence(reports: tuple[AreaReport, ...]) -> str:
    """Which areas have the fewest measures, in a sentence."""
    if not reports:
        return "No areas for improvement have been loaded yet."
    fewest = min(len(report.measures) for report in reports)
    named = [
        f"area {r.area.number} ({lower_first(r.area.wording.rstrip('.'))})"
        for r in reports
        if len(r.measures) == fewest
    ]
    amount = (
        "no measure" if fewest == 0 else f"{count_word(fewest)} measure{'s' if fewest > 1 else ''}"
    )
    return f"Least evidence: {listed(named)}, with {amount}."


def _lower(titles: list[str]) -> str:
    return listed([lower_first(title) for title in titles])


def _told(opening: str, measures: list[Measured], why: Callable[[Measured], str]) -> str:
    named = [f"{lower_first(evidence_title(m))} ({why(m)})" for m in measures]
    return f"{opening}: {listed(named)}." if named else ""


def _steady(every: Sequence[Measured], steady: list[Measured]) -> str:
    if not steady:
        return ""
    noun = "measure" if len(steady) == 1 else "measures"
    other = "other " if len(steady) < len(every) else ""
    return f"Of {count_word(len(steady))} {other}{noun} no change can be told."


def _missing_target(every: Sequence[Measured]) -> str:
    missing = [m for m in every if against_target(m) is AgainstTarget.MISSES]
    named = listed([lower_first(evidence_title(m)) for m in missing])
    return f"Missing target: {named}." if missing else ""


def _untold(untold: list[Measured]) -> str:
    """Measures of which no change is told: rolling figures, small numbers, figures that are not shown."""
    if not untold:
        return ""
    return f"Nothing can be told yet of {listed([lower_first(evidence_title(m)) for m in untold])}."


def _between(one: BetweenDistricts) -> str:
    """How far districts lie apart, this year and the year before, or that it cannot be told."""
    title = lower_first(one.indicator.title)
    told = one.consistency
    if told is None:
        return (
            f"How far districts lie apart in {title} cannot be told: there are too few in each, "
            "or their figures are not shown."
        )
    before = f"; in the twelve before, {apart_words(told.before)}" if told.before else ""
    return f"Districts in {title}: in the last twelve months {apart_words(told.latest)}{before}."


def _which_better(measure: Measured) -> str:
    """What of it is better: since April 2025, getting better lately, better than at the start."""
    words = measure.point.words
    told = []
    if words and words.this_month in TOLD:
        is_new = words.this_month is ThisMonth.REALLY_CHANGED
        told.append(f"{'' if is_new else 'told '}{this_month_more(measure.point) or ''}")
    if words and words.lately is Lately.GETTING_BETTER:
        told.append("still getting better" if told else "getting better lately")
    return ", ".join(told) or (start_words(measure) or "")


def _which_moved(measure: Measured) -> str:
    """A change nobody judges: higher since May 2025; falling lately; lower than in the year to June 2023."""
    words = measure.point.words
    told = []
    if words and words.this_month in TOLD:
        more = this_month_more(measure.point) or ""
        told.append(f"{this_month_word(measure.series, measure.point).lower()} {more}")
    if words and words.lately in (Lately.RISING, Lately.FALLING):
        told.append(f"{words.lately.value} lately")
    return ", ".join(told) or (start_words(measure) or "")
