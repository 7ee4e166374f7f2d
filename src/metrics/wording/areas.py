"""Areas for improvement in sentences: what the measures say, and how much evidence there is."""

from metrics.model.report import Area, AreaReport
from metrics.model.signal import PointType
from metrics.wording.words import count_word, listed


def area_sentence(report: AreaReport) -> str:
    """What the area's measures say together."""
    measures = report.measures
    if not measures:
        return "No measure speaks to this area yet."
    better = [m.title for m in measures if m.point.point_type is PointType.IMPROVEMENT]
    worse = [m.title for m in measures if m.point.point_type is PointType.CONCERN]
    same = len(measures) - len(better) - len(worse)
    parts = []
    if worse:
        parts.append(f"Needs attention: {_lower(worse)}.")
    if better:
        parts.append(f"Improving: {_lower(better)}.")
    if same:
        noun = "measure shows" if same == 1 else "measures show"
        rest = "other " if better or worse else ""
        parts.append(f"{count_word(same).capitalize()} {rest}{noun} no real change or no signal.")
    return " ".join(parts)


def area_facts(area: Area) -> str:
    """What the inspection's list says of it: judgement area, timescale, lead, status."""
    told = (area.judgement_area, area.timescale, area.lead_role, area.status)
    return "; ".join(fact for fact in told if fact)


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
