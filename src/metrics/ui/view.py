"""What is being looked at: edition, month, reader, theme. Chosen once, in the frame."""

from dataclasses import dataclass

import streamlit as st

from metrics.board.choices import month_chosen
from metrics.errors import NotFound
from metrics.figures.palette import Palette, palette
from metrics.model.disclosure import SEES, Disclosure, Role
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.report import Edition
from metrics.ui import cache
from metrics.ui.cache import Shown
from metrics.ui.navigation import EDITION, MONTH


@dataclass(frozen=True)
class View:
    """The frame's choices, which every page works from."""

    home: Home
    edition: Edition
    shown: Shown
    month: Month
    is_published: bool  # false when an address asked for an earlier edition
    role: Role  # who is looking
    colours: Palette
    told: tuple[str, ...]  # what could not be done as asked

    @property
    def source(self) -> tuple[Home, Shown]:
        """The first part of every cached question: of which home, of which edition as it may be seen now."""
        return self.home, self.shown

    @property
    def reader(self) -> tuple[Home, Shown, Disclosure]:
        """The first part of every cached question about figures: and for whom."""
        return *self.source, SEES[self.role]

    @property
    def key(self) -> tuple[Home, Shown, Disclosure, Month]:
        """The first part of every cached question about the month."""
        return *self.reader, self.month


def chosen(home: Home, role: Role) -> View:
    """The view the address and the month selector ask for; the nearest valid one, and why."""
    told: list[str] = []
    published = cache.published_id(home, SEES[role])
    edition_id = _edition(home, published, SEES[role], told)
    shown = cache.shown_now(home, edition_id)
    edition = cache.edition(home, shown, SEES[role])
    month = _month(edition, told)
    return View(
        home=home,
        edition=edition,
        shown=shown,
        month=month,
        is_published=edition_id == published,
        role=role,
        colours=palette(st.context.theme.type),
        told=tuple(told),
    )


def home_shown() -> Home:
    """The home the frame looks at in this run, also while there is nothing to view in it."""
    home = st.session_state["home"]
    assert isinstance(home, Home)  # noqa: S101 - the frame always runs first
    return home


def current() -> View:
    """The view the frame chose in this run."""
    view = st.session_state["view"]
    assert isinstance(view, View)  # noqa: S101 - the frame always runs first
    return view


def _edition(home: Home, published: str, disclosure: Disclosure, told: list[str]) -> str:
    asked = st.query_params.get(EDITION)
    if not asked or asked == published:
        return published
    try:
        cache.desk(home, cache.shown_now(home, asked), disclosure)
    except NotFound as error:
        told.append(f"{error} Showing the published edition.")
        return published
    told.append(f"You are looking at {asked}, an earlier edition than the one published now.")
    return asked


def _month(edition: Edition, told: list[str]) -> Month:
    """The month in the address, or the latest; the nearest one when there is none such.

    Raises NothingPublished when the edition has no month at all: only lists have been loaded.
    """
    try:
        return month_chosen(edition, st.query_params.get(MONTH))
    except NotFound as error:
        if not error.nearest:
            raise
        told.append(str(error))
        return Month.parse(error.nearest)
