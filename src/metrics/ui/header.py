"""The header and the footer: whose dashboard, which month, for whom, and from what."""

import streamlit as st
from markupsafe import Markup
from streamlit.navigation.page import StreamlitPage

from metrics.model.disclosure import Role
from metrics.model.month import Month
from metrics.model.report import Council
from metrics.ui import cache
from metrics.ui.choosers import choose
from metrics.ui.fragments.page_links import (
    Current,
    PageLink,
    content_begins,
    page_links,
    way_past,
)
from metrics.ui.fragments.text import NOTHING, link, notice
from metrics.ui.links import HOME, page_address
from metrics.ui.navigation import (
    BEGIN,
    EDITION,
    EXTRACTS,
    KNOWN,
    MONTH,
    SCREENS,
    Screen,
    screen_of,
    unknown_choices,
)
from metrics.ui.show import show
from metrics.ui.titles import page_title
from metrics.ui.view import View
from metrics.wording.dates import day_words
from metrics.wording.edition import IMPROVEMENT, SYNTHETIC, made_up
from metrics.wording.past_month import SEE, past_line, past_words

READERS = {Role.BOARD: "Board"}
_BRAND = Markup('<p class="er-brand"><b>Engine Room</b> <span>{}</span></p>')
_STANDING = Markup('<p class="er-standing">{} view{}</p>')
_MADE_UP = Markup(' · <b class="er-made-up">{}</b>')
_FOOTER = Markup(
    '<footer class="er-footer"><p>Data to {last}; {known}; {edition}. Definitions and the words are in the '
    "{framework}.{made_up} {purpose} "
    "{accessibility}.</p></footer>"
)
_PAST = Markup('<p class="er-note er-past" role="note">{}{}</p>')
_PLAIN_FOOTER = Markup('<footer class="er-footer"><p>{purpose} {accessibility}.</p></footer>')


def header(view: View, council: Council, page: StreamlitPage) -> None:
    """Name, navigation, month selector, for whom, and whether the data are made up."""
    listed = [s for s in SCREENS if s.is_listed or (s.is_first and view.edition.is_synthetic)]
    section = _section(view, page)
    with st.container(key="er-header", horizontal=True, vertical_alignment="center"):
        show(way_past(), _BRAND.format(council.board_name))
        show(page_links(_link(s, page, section, view.month, **view.kept) for s in listed))
        _month_selector(view)
        show(_standing(view))
    show(content_begins(page_title(page, view)))


def header_without_month(council: Council, page: StreamlitPage) -> None:
    """The same while no month is published: the pages that there is something to do on."""
    section = BEGIN if page.url_path == BEGIN else EXTRACTS
    listed = [s for s in SCREENS if s.is_first or s.file == EXTRACTS]
    with st.container(key="er-header", horizontal=True, vertical_alignment="center"):
        show(way_past(), _BRAND.format(council.board_name))
        show(page_links(_link(s, page, section) for s in listed))
    show(content_begins(page_title(page)))


def notices(view: View, page: StreamlitPage) -> None:
    """What could not be shown as asked."""
    for told in view.told:
        show(notice(told))
    for name in unknown_choices(page, st.query_params):
        show(
            notice(
                f"The address asks for “{name}”, which this page does not know. It was passed over."
            )
        )


def past_month_line(view: View, page: StreamlitPage) -> None:
    """How a past month is known, on every page of it, with the way to the other choice."""
    if view.past is None or not screen_of(page).is_of_month:
        return
    way = NOTHING
    if other := view.past.other:
        asked = {n: v for n, v in st.query_params.items() if n not in (MONTH, EDITION, KNOWN)}
        address = page_address(page.url_path or HOME, view.month, **asked | {KNOWN: str(other)})
        way = Markup(" {}.").format(link(address, SEE[other]))
    show(_PAST.format(past_line(view.past), way))


def footer(view: View, council: Council) -> None:
    """Where the figures come from."""
    loaded = f"loaded {day_words(view.edition.loaded_at)}"
    show(
        _FOOTER.format(
            last=day_words(view.month.last_day),
            known=past_words(view.past) if view.past else loaded,
            edition=view.edition.id.replace("-", " "),
            framework=link(page_address("framework", view.month), "framework"),
            purpose=IMPROVEMENT,
            made_up=made_up(council, view.edition),
            accessibility=link(page_address("accessibility"), "Accessibility statement"),
        )
    )


def footer_without_month() -> None:
    """What figures are for, and the accessibility statement."""
    statement = link(page_address("accessibility"), "Accessibility statement")
    show(_PLAIN_FOOTER.format(purpose=IMPROVEMENT, accessibility=statement))


def _link(
    screen: Screen, page: StreamlitPage, section: str, month: Month | None = None, **kept: str
) -> PageLink:
    """A page with the month and the edition that go along from page to page."""
    current = Current.PAGE if screen.file == (page.url_path or HOME) else Current.SECTION
    address = page_address(screen.file, month, **kept)
    return PageLink(screen.title, address, current if screen.file == section else None)


def _section(view: View, page: StreamlitPage) -> str:
    """The listed page the reader is in: a measure's own page is in its theme's."""
    definitions = cache.desk(*view.reader).definitions
    measure = definitions.get(st.query_params.get("id", ""))
    if page.url_path == "indicator" and measure:
        return measure.theme
    return page.url_path or HOME


def _month_selector(view: View) -> None:
    months = {str(month): month.label for month in reversed(view.months)}
    with st.container(key="er-month", width=158):
        choose("Month", months, name=MONTH, chosen=str(view.month), is_label_hidden=True)


def _standing(view: View) -> Markup:
    """For whom the page is, and that its data are made up: words, nothing to press."""
    made_up_too = _MADE_UP.format(SYNTHETIC) if view.edition.is_synthetic else NOTHING
    return _STANDING.format(READERS[view.role], made_up_too)
