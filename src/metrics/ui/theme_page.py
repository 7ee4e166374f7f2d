"""A theme's page: its message, its measures from the registry, and the few pictures only it has."""

from collections.abc import Callable
from enum import Enum, auto

import streamlit as st
from markupsafe import Markup

from metrics.figures.make_up import make_up_over_time, pareto
from metrics.figures.pictures import comings_and_goings, lines_over_time
from metrics.model.report import Measured, ThemeGroup
from metrics.model.series import Series
from metrics.ui import cache
from metrics.ui.figure import show_figure
from metrics.ui.fragments.grid import grid
from metrics.ui.fragments.text import heading, lead_paragraph, link, paragraph
from metrics.ui.links import indicator_address
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.measure_blocks import every_measure
from metrics.wording.theme import make_up_words, theme_lead, themes_words
from metrics.wording.words import theme_name

YEAR = 12


class Picture(Enum):
    """A picture that only some themes have."""

    POSTS = auto()
    COMINGS_AND_GOINGS = auto()
    MAKE_UP = auto()
    THEMES = auto()


def theme_page(theme: str, view: View, *, question: str, pictures: tuple[Picture, ...]) -> None:
    """Everything about a theme in one month."""
    measures = cache.theme(*view.source, theme, view.month, view.audience)
    show(
        heading(1, f"{theme_name(theme)}, {view.month.label}", question),
        lead_paragraph(theme_lead(measures)),
        grid(every_measure((ThemeGroup(theme, measures),), view.month), view.colours),
    )
    for picture in pictures:
        _DRAWN[picture](theme, {m.indicator.id: m for m in measures}, view)


def _posts(_: str, known: dict[str, Measured], view: View) -> None:
    names = {
        "establishment_fte": "Approved posts",
        "inpost_fte": "In post",
        "agency_fte": "Agency",
    }
    series = [(name, known[i].series) for i, name in names.items() if i in known]
    if len(series) < len(names):
        return
    show(
        heading(
            2, "Posts, people and agency", "Full-time equivalents of social workers at month end."
        )
    )
    told = "; ".join(f"{name} {one.points[-1].value or 0:.1f}" for name, one in series)
    with st.container(key="er-chart-posts"):
        show_figure(
            lines_over_time(series, view.colours),
            alt=f"{view.month.label}, full-time equivalents: {told}.",
            key="posts",
        )


def _comings_and_goings(_: str, known: dict[str, Measured], view: View) -> None:
    starters, leavers = known.get("starters_fte_month"), known.get("leavers_fte_month")
    if not (starters and leavers):
        return
    show(
        heading(
            2,
            "Starters and leavers",
            "Full-time equivalents each month: starters up, leavers down.",
        )
    )
    gained = _year(starters.series) - _year(leavers.series)
    with st.container(key="er-chart-comings"):
        show_figure(
            comings_and_goings(starters.series, leavers.series, view.colours),
            alt=f"In twelve months to {view.month.label}: {_year(starters.series):.1f} started, "
            f"{_year(leavers.series):.1f} left, {gained:+.1f} full-time equivalents in all.",
            key="comings",
        )


def _make_up(theme: str, _: dict[str, Measured], view: View) -> None:
    definitions = cache.desk(*view.source).definitions
    for name, parts in cache.theme_mixes(*view.source, theme, view.month, view.audience).items():
        if not parts or parts[0].points[-1].month != view.month:
            continue
        indicator = definitions[name]
        show(heading(2, indicator.title, f"{indicator.question} {indicator.definition}"))
        with st.container(key=f"er-chart-{name}"):
            show_figure(
                make_up_over_time(parts, view.colours),
                alt=make_up_words(indicator.title, parts),
                key=name,
            )
            show(paragraph(make_up_words(indicator.title, parts)), _more(name, view))


def _themes(_: str, known: dict[str, Measured], view: View) -> None:
    measure = known.get("audit_theme_prevalence")
    if measure is None:
        return
    report = cache.indicator(*view.key, measure.indicator.id, None, None, view.audience)
    rows = [
        (s.split_label or "", _mean(s, 0), _mean(s, YEAR))
        for s in report.splits
        if s.points[-1].value is not None
    ]
    parts = [(name, now, before) for name, now, before in rows if now is not None]
    show(
        heading(
            2, "What audits find wanting",
            "Share of audits naming each theme: bar, the last three months; upright mark, the same three "
            "months a year before.",
        )
    )  # fmt: skip
    with st.container(key="er-chart-themes"):
        show_figure(pareto(parts, view.colours), alt=themes_words(parts), key="themes")
        show(paragraph(themes_words(parts)), _more(measure.indicator.id, view))


def _more(indicator_id: str, view: View) -> Markup:
    address = indicator_address(indicator_id, view.month)
    return Markup('<p class="er-note">{}</p>').format(link(address, "Table, definition and SQL"))


def _mean(series: Series, months_before: int) -> float | None:
    """Three months together, so many months back: sums above and below, not a mean of rates."""
    place = -1 - months_before
    return series.points[place].rolling_value if len(series.points) >= -place else None


def _year(series: Series) -> float:
    return sum(point.value or 0 for point in series.points[-YEAR:])


_DRAWN: dict[Picture, Callable[[str, dict[str, Measured], View], None]] = {
    Picture.POSTS: _posts,
    Picture.COMINGS_AND_GOINGS: _comings_and_goings,
    Picture.MAKE_UP: _make_up,
    Picture.THEMES: _themes,
}
