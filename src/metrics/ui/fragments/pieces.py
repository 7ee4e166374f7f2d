"""A measure's figures in a strip, its breakdowns in small multiples, comparators' honesty strip."""

from collections.abc import Iterable

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.figures.scale import common_scale
from metrics.model.casing import upper_first
from metrics.model.month import Month
from metrics.model.report import Comparison, Edition, Measured
from metrics.model.series import Series
from metrics.ui.fragments.charts import breakdown_image, mini_image
from metrics.ui.fragments.chips import lately_chip, target_chip, this_month_chip
from metrics.ui.fragments.text import joined, link, paragraph
from metrics.ui.links import indicator_address
from metrics.wording.dates import day_words
from metrics.wording.facts import expected_words, levels_words
from metrics.wording.measure import basis
from metrics.wording.numbers import point_text, target_text
from metrics.wording.three_months import three_months_named
from metrics.wording.told import start_words
from metrics.wording.words import count_word, told_by_words

_MULTIPLE = Markup(
    '<li><div class="er-multiple"><p class="er-multiple-name">{} <b>{}</b></p>{}</div></li>'
)


def figures_strip(measure: Measured, edition: Edition, *, is_past: bool = False) -> Markup:
    """Value, what it is made of, target, chips, data to; of the latest month when it was loaded."""
    loaded = "" if is_past else f"; loaded {day_words(edition.loaded_at)}"
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    items = [
        (point_text(point, indicator), point.month.label),
        (basis(measure) or "", indicator.subtitle),
        three_months_named(measure) or ("", ""),
        (
            target or "Not set",
            f"target, {point.target_set_by}" if point.target_set_by else "target",
        ),
        *_answers(measure),
        (target_chip(measure), f"against target, {told_by_words(measure)}"),
        (
            f"{point.month.last_day.day} {point.month.label}",
            f"data to{loaded}",
        ),
    ]
    made = joined(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value)
        for value, name in items
        if value
    )
    return Markup('<dl class="er-strip">{}</dl>').format(made)


def _answers(measure: Measured) -> Iterable[tuple[str, str]]:
    """The three answers, each with the figures it rests on."""
    words, unit = measure.point.words, measure.indicator.unit
    yield this_month_chip(measure), expected_words(measure) or "this month"
    if words is None or measure.point.value is None:
        return
    start = levels_words(words.since_start, words.since, words.start, unit)
    yield upper_first(start_words(measure) or ""), start or "against the start"
    ways = levels_words(words.over_months, words.recent, words.before, unit)
    yield lately_chip(measure), ways or "lately"


def multiples(
    series: tuple[Series, ...], measure: Measured, colours: Palette, month: Month
) -> Markup:
    """Breakdowns of a measure, all on one scale, in the order of their names."""
    scale = common_scale(series, 24)
    made = []
    for one in series:
        point = one.points[-1]
        value = point_text(point, measure.indicator)
        name = (
            one.split_label
            if one.split and one.breakdown.level == "service"
            else one.breakdown.label
        )
        address = indicator_address(
            measure.indicator.id, month,
            breakdown=None if one.breakdown.level == "service" else one.breakdown.key, split=one.split,
        )  # fmt: skip
        image = breakdown_image(one, measure, colours, scale)
        made.append(_MULTIPLE.format(link(address, name or ""), value, image))
    return _laid_out(made)


def beside(measures: tuple[Measured, ...], colours: Palette) -> Markup:
    """What to read beside a measure."""
    made = []
    for measure in measures:
        point, indicator = measure.point, measure.indicator
        value = point_text(point, indicator)
        named = link(indicator_address(indicator.id, point.month), indicator.title)
        chip = Markup("<p>{}{}</p>").format(this_month_chip(measure), lately_chip(measure))
        image = mini_image(measure, colours, width=300, height=90)
        made.append(_MULTIPLE.format(named, value, image + chip))
    return _laid_out(made)


def _laid_out(made: list[Markup]) -> Markup:
    """Small multiples in rows as even as their number allows."""
    count = len(made)
    columns = min(max(count, 3), 6) if count <= 6 else min((5, 6, 4), key=lambda n: -count % n)
    return Markup('<ul class="er-multiples" style="--er-columns:{}">{}</ul>').format(
        columns, joined(made)
    )


def honesty(comparison: Comparison, *, is_past: bool = False) -> Markup:
    """What a reader must know of a comparison: publisher, year, release, lag, neighbours.

    A past month's year was out by then, but its figures are those of the release that is known now.
    """
    ends = day_words(comparison.period_end) if comparison.period_end else ""
    known = "as known now: " if is_past else ""
    parts = [f"Published by the {comparison.source}, year to {ends} ({known}{comparison.release})"]
    if comparison.lag_months is not None:
        parts.append(f"{comparison.lag_months} months older than the month shown")
    if comparison.neighbours:
        spread = comparison.neighbour_range
        told = (
            f", from {_as_unit(spread[0], comparison)} to {_as_unit(spread[1], comparison)}"
            if spread
            else ""
        )
        parts.append(
            f"{count_word(comparison.neighbours_present)} of ten statistical neighbours of "
            f"{comparison.neighbours_of} present ({comparison.neighbours_model}), median shown{told}"
        )
    return paragraph(f"{'; '.join(parts)}.")


def _as_unit(value: float, comparison: Comparison) -> str:
    unit = comparison.england[-1].unit if comparison.england else ""
    return f"{value:g}%" if unit == "percent" else f"{value:g}"
