"""Areas for improvement and what inspections judged."""

from metrics.figures.palette import Palette
from metrics.model.month import Month
from metrics.model.report import AreaReport, Judgement, Measured
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import variation_chip
from metrics.ui.fragments.text import link, text
from metrics.ui.links import indicator_address, page_address
from metrics.wording.areas import area_sentence, evidence_words
from metrics.wording.numbers import point_text


def area_rows(reports: tuple[AreaReport, ...], month: Month, colours: Palette) -> str:
    """One row an area: its wording, its sentence, its measures with trend and signal."""
    made = "".join(_row(report, month, colours) for report in reports)
    return f'<ol class="er-card er-areas">{made}</ol>'


def judgement_timeline(judgements: tuple[Judgement, ...]) -> str:
    """Each inspection with its overall and sub-judgements: the headline is never alone."""
    made = []
    for judgement in judgements:
        event = judgement.event
        lines = "".join(
            f"<dt>{text(area)}</dt><dd>{text(grade)}</dd>" for area, grade in judgement.areas
        )
        ended = event.end or event.start
        made.append(
            f'<li class="er-card"><h3 class="er-h3">{text(f"{ended:%B %Y}")}: {text(event.title)}</h3>'
            f'<dl class="er-definition">{lines}</dl></li>'
        )
    return f'<ol class="er-timeline">{"".join(made)}</ol>'


def _row(report: AreaReport, month: Month, colours: Palette) -> str:
    area = report.area
    address = page_address("areas", month, area=area.id)
    facts = "; ".join(
        fact for fact in (area.judgement_area, area.timescale, area.lead_role, area.status) if fact
    )
    kind = "er-under" if report.measures else "er-under er-evidence-none"
    measures = "".join(_measure(measure, colours) for measure in report.measures)
    return (
        f'<li><div><p class="er-area-words">{area.number}. {link(address, area.wording)}</p>'
        f'<span class="er-under">{text(facts)}</span>'
        f'<span class="{kind}">{text(evidence_words(report))}</span></div>'
        f'<div><p class="er-caption">{text(area_sentence(report))}</p>'
        f'<ul class="er-area-measures">{measures}</ul></div></li>'
    )


def _measure(measure: Measured, colours: Palette) -> str:
    point, indicator = measure.point, measure.indicator
    value = point_text(point, indicator)
    address = indicator_address(indicator.id, point.month, split=measure.series.split)
    return (
        f"<li><span>{link(address, measure.title)} "
        f"<b>{text(value)}</b></span>{mini_image(measure, colours, width=120, height=30)}"
        f"{variation_chip(measure.series, point)}</li>"
    )
