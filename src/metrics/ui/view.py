"""What is being looked at: edition, month, reader, theme. Chosen once, in the frame."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from metrics.board import past_month
from metrics.board.choices import month_chosen
from metrics.board.past_month import Known
from metrics.errors import NotFound
from metrics.figures.palette import Palette, palette
from metrics.model.disclosure import SEES, Disclosure, Role
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.report import Edition
from metrics.ui import cache
from metrics.ui.cache import Shown
from metrics.ui.navigation import EDITION, KNOWN, MONTH


@dataclass(frozen=True)
class View:
    """The frame's choices, which every page works from."""

    home: Home
    edition: Edition
    shown: Shown
    asked: Shown  # the edition published or asked for, by which a past month's own was found
    month: Month
    months: tuple[
        Month, ...
    ]  # that can be chosen: the published edition's, or of the one asked for
    is_published: bool  # false when an earlier edition is shown
    past: past_month.Shown | None  # how a past month is shown
    kept: Mapping[str, str]  # what the address asks for that goes along from page to page
    role: Role  # who is looking
    colours: Palette
    told: tuple[str, ...]  # what could not be done as asked

    @property
    def is_past(self) -> bool:
        """Whether there is a later month than the one shown."""
        return self.past is not None

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
    sees = SEES[role]
    published = cache.published_id(home, sees)
    asked = _edition(home, published, sees, told)
    source = cache.shown_now(home, asked)
    months = cache.edition(home, source, sees).months
    month = _month(cache.edition(home, source, sees), told)
    known = _known(told)
    past, edition_id = _past(home, source, sees, month, known, is_published=asked == published)
    if known is Known.THEN and past and past.known is Known.NOW:
        told.append(f"No edition of {month.label} is kept: its figures are shown as known now.")
    shown = cache.shown_now(home, edition_id)
    return View(
        home=home,
        edition=cache.edition(home, shown, sees),
        shown=shown,
        asked=source,
        month=month,
        months=months,
        is_published=edition_id == published,
        past=past,
        kept=_kept(asked, known if past else None, is_published=asked == published),
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


def _known(told: list[str]) -> Known | None:
    """Which of the two ways to show a past month is asked for; an edition's name asks for what it knows."""
    asked = st.query_params.get(KNOWN)
    if not asked:
        return Known.NOW if EDITION in st.query_params else None
    if asked in set(Known):
        return Known(asked)
    told.append(
        f"The address asks for a past month as “{asked}”: it is {Known.THEN} (as it was told) or "
        f"{Known.NOW} (as known now)."
    )
    return None


def _kept(edition_id: str, known: Known | None, *, is_published: bool) -> dict[str, str]:
    """What goes along: an earlier edition by its name, or how a past month is asked to be known."""
    if not is_published:
        return {EDITION: edition_id}
    return {KNOWN: str(known)} if known else {}


def _past(
    home: Home,
    source: Shown,
    disclosure: Disclosure,
    month: Month,
    known: Known | None,
    *,
    is_published: bool,
) -> tuple[past_month.Shown | None, str]:
    """How a past month is shown, and by which edition; the latest month is shown by the one asked for."""
    past = cache.past(home, source, disclosure, month)
    if past is None:
        return None, source.edition_id
    if not is_published:
        named = past_month.Shown(past, Known.NOW, past.known_on, named=source.edition_id)
        return named, source.edition_id
    shown = past_month.shown_as(past, known)
    if shown.edition_id is None:
        return shown, source.edition_id
    try:
        cache.desk(home, cache.shown_now(home, shown.edition_id), disclosure)
    except NotFound:  # it has just been let go
        return past_month.Shown(past, Known.NOW, past.known_on), source.edition_id
    return shown, shown.edition_id


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
