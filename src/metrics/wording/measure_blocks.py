"""Measures as blocks of a document: tiles, the table of every measure, the list of what changed."""

from metrics.board.need import SLIPPING
from metrics.model.document import (
    Cell,
    Chart,
    Column,
    Group,
    Head,
    Item,
    Items,
    Link,
    Strong,
    Table,
    Tile,
    Tiles,
)
from metrics.model.month import Month
from metrics.model.report import Measured, ThemeGroup
from metrics.wording.changes import NOTHING_CHANGED, change_words
from metrics.wording.chips import against, chips, lately, this_month
from metrics.wording.facts import levels_words
from metrics.wording.measure import DIRECTION, alt_text, basis, verdict
from metrics.wording.numbers import number, point_text, target_text
from metrics.wording.places import to_area, to_measure
from metrics.wording.tile import tile_caption
from metrics.wording.told import start_words
from metrics.wording.words import theme_name


def tiles(measures: tuple[Measured, ...]) -> Tiles:
    """A tile a measure."""
    return Tiles(tuple(map(tile, measures)))


def tile(measure: Measured) -> Tile:
    """One measure: value, target, chart, what changed, how many, chips."""
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    return Tile(
        name=to_measure(measure, measure.title),
        value=point_text(point, indicator),
        is_missing=point.value is None,
        target=f"target {target}" if target else "no target",
        chart=Chart(measure.series, alt_text(measure)),
        caption=tile_caption(measure),
        chips=chips(measure),
    )


def changed(measures: tuple[Measured, ...], nothing: str = NOTHING_CHANGED) -> Items:
    """What really changed: one line a change, linked to its chart and its areas for improvement."""
    return Items(tuple(map(_change, measures)), nothing)


def every_measure(groups: tuple[ThemeGroup, ...], month: Month) -> Table:
    """Measures in groups, one theme each; a group that is alone needs no name."""
    is_named = len(groups) > 1
    heads = (
        Head(Column.NAME, "Measure", "Measure"),
        Head(Column.VALUE, month.label, "Value"),
        Head(Column.NUMBER, "Target", "Target"),
        Head(Column.NUMBER, "England", "England"),
        Head(Column.CHART, "Last 24 months", "Last 24 months"),
        Head(Column.THIS_MONTH, "This month", "This month"),
        Head(Column.LATELY, "Lately, and since the start", "Lately, and since the start"),
        Head(Column.AGAINST_TARGET, "Against target", "Against target"),
    )
    return Table(
        caption=f"Every measure, {month.label}",
        heads=heads,
        groups=tuple(
            Group(theme_name(group.theme) if is_named else None, tuple(map(_row, group.rows)))
            for group in groups
        ),
    )


def watched(measures: tuple[Measured, ...]) -> Items:
    """What slips back or waits for another month: one line each, with the verdict in words."""
    return Items(tuple(map(_watch, measures)), "")


def _change(measure: Measured) -> Item:
    point = measure.point
    areas: tuple[str | Link, ...] = tuple(
        part for area in measure.areas for part in (" ", to_area(area, point.month))
    )
    return Item(
        chip=this_month(measure),
        words=(Strong(measure.title), f" {change_words(measure)}", *areas),
        link=to_measure(measure, "Open chart", about=f"of {measure.indicator.title}"),
    )


def _watch(measure: Measured) -> Item:
    slips = lately(measure)
    words = measure.point.words
    unit, levels = measure.indicator.unit, None
    if words is not None and words.lately in SLIPPING:
        levels = levels_words(words.over_months, words.recent, words.before, unit)
    told = f" {point_text(measure.point, measure.indicator)}: {verdict(measure)}."
    return Item(
        chip=slips if slips and levels else this_month(measure),
        words=(Strong(measure.title), told, *([f" {levels}."] if levels else [])),
        link=to_measure(measure, "Open chart", about=f"of {measure.indicator.title}"),
    )


def _row(measure: Measured) -> tuple[Cell, ...]:
    point, indicator = measure.point, measure.indicator
    label = measure.series.split_label
    note = (
        f"the month, of what is most common in three: {label.lower()}"
        if label
        else indicator.subtitle
    )
    made_of = f": {found}" if (found := basis(measure)) else ""
    return (
        Cell(
            to_measure(measure, indicator.title),
            f"{note}{made_of}; {DIRECTION[indicator.polarity]}",
        ),
        Cell(
            point_text(point, indicator),
            is_missing=point.value is None,
        ),
        Cell(target_text(point.target, indicator.unit, indicator.polarity)),
        _england(measure),
        Cell(Chart(measure.series, alt_text(measure))),
        Cell(this_month(measure)),
        Cell(way := lately(measure), start_words(measure) if way else None),
        Cell(against(measure)),
    )


def _england(measure: Measured) -> Cell:
    """England's latest published figure by then, older than the month, with its date and ours of that date."""
    point = measure.england
    if point is None or point.value is None:
        return Cell()
    suffix = "%" if measure.indicator.unit == "percent" else ""
    at = Month.of(point.period_end)
    own = next((p.value for p in measure.series.points if p.month == at), None)
    ours = f"; ours\u00a0{number(own)}{suffix}" if own is not None else None
    return Cell(number(point.value) + suffix, f"{point.period_end:%b %Y}", more=ours)
