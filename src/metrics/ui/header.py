"""The header and the footer: whose dashboard, which month, for whom, and from what."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from metrics.model.report import Council
from metrics.ui import cache
from metrics.ui.choosers import choose
from metrics.ui.fragments.text import link, notice, text
from metrics.ui.links import HOME, page_address
from metrics.ui.navigation import SCREENS, Screen
from metrics.ui.view import EDITION, MONTH, View
from metrics.wording.dates import day_words

AUDIENCES = {"board": "Board"}


def header(view: View, council: Council, page: StreamlitPage) -> None:
    """Name, navigation, month selector, audience, and whether the data are made up."""
    now = _section(view, page)
    with st.container(key="er-header", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<p class="er-brand"><b>Engine Room</b> <span>{text(council.board_name)}</span></p>'
        )
        with st.container(key="er-nav", horizontal=True):
            for screen in SCREENS:
                if screen.is_listed:
                    _page_link(screen, view, is_now=screen.file == now)
        _month_selector(view)
        st.html(_badges(view))


def notices(view: View) -> None:
    """What could not be shown as asked."""
    for told in view.told:
        st.html(notice(told))


def footer(view: View, council: Council) -> None:
    """Where the figures come from."""
    made_up = (
        f" {council.name} does not exist: its data are synthetic, made up for demonstration."
        if view.edition.is_synthetic
        else ""
    )
    loaded = view.edition.loaded_at
    st.html(
        f'<footer class="er-footer"><p>Data to {day_words(view.month.last_day)}; loaded '
        f"{day_words(loaded)}; {text(view.edition.id.replace('-', ' '))}. Definitions are in the "
        f"{link(page_address('framework', view.month), 'framework')}.{text(made_up)} "
        f"Figures are for improvement, not for judging individual people. "
        f"{link(page_address('accessibility'), 'Accessibility statement')}.</p></footer>"
    )


def _page_link(screen: Screen, view: View, *, is_now: bool) -> None:
    with st.container(key="er-nav-now" if is_now else f"er-nav-{screen.file}", width="content"):
        st.page_link(
            st.session_state["pages"][screen.file], label=screen.title, query_params=_kept(view)
        )


def _section(view: View, page: StreamlitPage) -> str:
    """The listed page the reader is in: a measure's own page is in its theme's."""
    definitions = cache.desk(*view.source).definitions
    measure = definitions.get(st.query_params.get("id", ""))
    if page.url_path == "indicator" and measure:
        return measure.theme
    return page.url_path or HOME


def _kept(view: View) -> dict[str, str]:
    """What goes along from page to page: the month, and the edition when it is not the published one."""
    kept = {MONTH: str(view.month)}
    return kept if view.is_published else kept | {EDITION: view.edition.id}


def _month_selector(view: View) -> None:
    months = {str(month): month.label for month in reversed(view.edition.months)}
    with st.container(key="er-month", width=158):
        choose("Month", months, name=MONTH, chosen=str(view.month), is_label_hidden=True)


def _badges(view: View) -> str:
    audience = f'<span class="er-badge er-badge-plain">{text(AUDIENCES[view.audience])} view</span>'
    synthetic = '<span class="er-badge">Synthetic data</span>' if view.edition.is_synthetic else ""
    return f'<p class="er-badges">{audience}{synthetic}</p>'
