"""Areas for improvement in sentences: what the measures say, and how much evidence there is."""

from collections.abc import Callable, Sequence

from metrics.board.need import TOLD, Need, need
from metrics.model.month import Month
from metrics.model.report import Area, AreaReport, Measured, Standing
from metrics.model.words import Lately
from metrics.wording.changes import why_attention
from metrics.wording.told import start_words, this_month_more, this_month_word
from metrics.wording.words import count_word, listed


def area_sentence(report: AreaReport) -> str:
    """What the area's measures say together."""
    measures = report.measures
    if not measures:
        return "No measure speaks to this area yet."
    groups = {group: [m for m in measures if need(m) is group] for group in Need}
    parts = [
        _told("Needs attention", groups[Need.ATTENTION], why_attention),
        _told("To watch", groups[Need.WATCH], lambda m: this_month_more(m.point) or ""),
        _told("Better", groups[Need.BETTER], _which_better),
        _told("Changed, which is neither better nor worse", groups[Need.MOVED], _which_moved),
        _rest(measures, groups[Need.STEADY] + groups[Need.UNJUDGED] + groups[Need.NO_FIGURE]),
    ]
    return " ".join(part for part in parts if part)


def area_facts(area: Area) -> str:
    """What the inspection's list says of it: judgement area, timescale, lead, status.

    No list says since when somebody leads or a status is another: in a past month they are as known now.
    """
    told = (area.judgement_area, area.timescale, *_led(area))
    return "; ".join(fact for fact in told if fact)


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
    if not count:
        none = "none that is published" if drafts else "no measure"
        return f"No evidence: {none} is linked to it{drafts}"
    return f"Evidence: {count_word(count)} measure" + ("s" if count > 1 else "") + drafts


def least_evidence(reports: tuple[AreaReport, ...]) -> str:
    """Which areas have the fewest measures, in a sentence."""
    if not reports:
        return "No areas for improvement have been loaded yet."
    fewest = min(len(report.measures) for report in reports)
    named = [
        f"area {r.area.number} ({r.area.wording.rstrip('.')[0].lower()}{r.area.wording.rstrip('.')[1:]})"
        for r in reports
        if len(r.measures) == fewest
    ]
    amount = (
        "no measure" if fewest == 0 else f"{count_word(fewest)} measure{'s' if fewest > 1 else ''}"
    )
    return f"Least evidence: {listed(named)}, with {amount}."


def _lower(titles: list[str]) -> str:
    return listed([title[0].lower() + title[1:] for title in titles])


def _told(opening: str, measures: list[Measured], why: Callable[[Measured], str]) -> str:
    named = [f"{_lower([m.title])} ({why(m)})" for m in measures]
    return f"{opening}: {listed(named)}." if named else ""


def _rest(every: Sequence[Measured], rest: list[Measured]) -> str:
    if not rest:
        return ""
    noun = "measure shows" if len(rest) == 1 else "measures show"
    other = "other " if len(rest) < len(every) else ""
    return f"{count_word(len(rest)).capitalize()} {other}{noun} no change, or nothing is told of it yet."


def _which_better(measure: Measured) -> str:
    """What of it is better: since April 2025, getting better lately, better than at the start."""
    words = measure.point.words
    told = []
    if words and words.this_month in TOLD:
        told.append(this_month_more(measure.point) or "")
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
