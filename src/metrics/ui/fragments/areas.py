"""Areas for improvement and what inspections judged."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.month import Month
from metrics.model.report import AreaReport, Judgement, Measured
from metrics.model.series import SERVICE
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import lately_chip, this_month_chip
from metrics.ui.fragments.text import joined, link
from metrics.ui.links import indicator_address, page_address
from metrics.wording.areas import area_facts, area_sentence, evidence_title, evidence_words
from metrics.wording.numbers import point_text

_ROW = Markup(
    '<li><div><p class="er-area-words">{number}. {wording}</p>'
    '<span class="er-under">{facts}</span>'
    '<span class="{kind}">{evidence}</span></div>'
    '<div><p class="er-caption">{sentence}</p>'
    '<ul class="er-area-measures">{measures}</ul></div></li>'
)


def area_rows(reports: tuple[AreaReport, ...], month: Month, colours: Palette) -> Markup:
    """One row an area: its wording, its sentence, its measures with trend and signal."""
    made = joined(_row(report, month, colours) for report in reports)
    return Markup('<ol class="er-card er-areas">{}</ol>').format(made)


def judgement_timeline(judgements: tuple[Judgement, ...]) -> Markup:
    """Each inspection with its overall and sub-judgements: the headline is never alone."""
    made = []
    for judgement in judgements:
        event = judgement.event
        lines = joined(
            Markup("<dt>{}</dt><dd>{}</dd>").format(area, grade) for area, grade in judgement.areas
        )
        ended = event.end or event.start
        made.append(
            Markup(
                '<li class="er-card"><h3 class="er-h3">{}: {}</h3>'
                '<dl class="er-definition">{}</dl></li>'
            ).format(f"{ended:%B %Y}", event.title, lines)
        )
    return Markup('<ol class="er-timeline">{}</ol>').format(joined(made))


def _row(report: AreaReport, month: Month, colours: Palette) -> Markup:
    area = report.area
    return _ROW.format(
        number=area.number,
        wording=link(page_address("areas", month, area=area.id), area.wording),
        facts=area_facts(area, month),
        kind="er-under" if report.measures or report.between else "er-under er-evidence-none",
        evidence=evidence_words(report),
        sentence=area_sentence(report),
        measures=joined(_measure(measure, colours) for measure in report.measures),
    )


def _measure(measure: Measured, colours: Palette) -> Markup:
    point, indicator = measure.point, measure.indicator
    part = measure.series.breakdown
    address = indicator_address(
        indicator.id,
        point.month,
        split=measure.series.split,
        breakdown=None if part == SERVICE else part.key,
    )
    return Markup("<li><span>{} <b>{}</b></span>{}{}</li>").format(
        link(address, evidence_title(measure)),
        point_text(point, indicator),
        mini_image(measure, colours, width=120, height=30),
        this_month_chip(measure) + lately_chip(measure),
    )
