"""Areas for improvement in sentences: what the measures say, and how much evidence there is."""

from metrics.model.month import Month
from metrics.model.report import Area, AreaReport, Measured, Standing
from metrics.model.signal import PointType
from metrics.wording.words import count_word, listed, since_words, variation_word

NEUTRAL = (PointType.NEUTRAL_HIGH, PointType.NEUTRAL_LOW)


def area_sentence(report: AreaReport) -> str:
    """What the area's measures say together."""
    measures = report.measures
    if not measures:
        return "No measure speaks to this area yet."
    better = [m.title for m in measures if m.point.point_type is PointType.IMPROVEMENT]
    worse = [m.title for m in measures if m.point.point_type is PointType.CONCERN]
    moved = [m for m in measures if m.point.point_type in NEUTRAL]
    same = len(measures) - len(better) - len(worse) - len(moved)
    parts = []
    if worse:
        parts.append(f"Needs attention: {_lower(worse)}.")
    if better:
        parts.append(f"Improving: {_lower(better)}.")
    if moved:
        told = listed([_moved(measure) for measure in moved])
        parts.append(f"Changed, which is neither better nor worse: {told}.")
    if same:
        noun = "measure shows" if same == 1 else "measures show"
        rest = "other " if better or worse or moved else ""
        parts.append(f"{count_word(same).capitalize()} {rest}{noun} no real change or no signal.")
    return " ".join(parts)


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


def _moved(measure: Measured) -> str:
    """A change nobody judges: average caseload (higher than usual, new this month)."""
    point = measure.point
    told = (variation_word(measure.series, point).lower(), since_words(point))
    return f"{_lower([measure.title])} ({', '.join(part for part in told if part)})"
