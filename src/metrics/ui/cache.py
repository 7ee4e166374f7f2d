"""The one module that caches: keys are question, parameters, edition and audience. No time-outs.

An edition never changes, so an answer about it never goes stale; a new edition has a new id, and so
new keys.
"""

from collections.abc import Mapping
from datetime import date, datetime

import streamlit as st

from metrics.board.arrivals import arrival_calendar
from metrics.board.choices import indicator_chosen
from metrics.board.comparing import Authority, authorities, comparison
from metrics.board.measuring import Desk
from metrics.board.reported import Restated, reported, restated_lately
from metrics.board.reports import (
    area_chosen,
    area_reports,
    indicator_report,
    judgements,
    mixes,
    theme_measures,
)
from metrics.board.scorecard import scorecard
from metrics.errors import NotFound
from metrics.home.shelf import Shelf
from metrics.intake.judging.rule_book import RuleEntry
from metrics.intake.judging.rule_book import rule_book as door_rules
from metrics.model.arrival import ExtractCalendar
from metrics.model.contract import Contract
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.report import (
    Area,
    AreaReport,
    Comparison,
    Council,
    Edition,
    IndicatorReport,
    Judgement,
    Measured,
    Scorecard,
)
from metrics.model.reported import ReportedFigure
from metrics.model.series import Series
from metrics.publish.ledger import Ledger
from metrics.publish.loading import ensure_edition
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse import BOARD, open_edition

ENTRIES = 200


def published_id() -> str:
    """The id of the edition viewers see now; the sample is built first when there is none.

    It is opened here, for only so many are kept: should it be let go between being named and being
    opened, another has been published, and that one is shown.
    """
    home = Home.from_environment()
    while True:
        published = ensure_edition(home, datetime.now()).id  # noqa: DTZ005
        try:
            desk(published)
        except NotFound:
            if ensure_edition(home, datetime.now()).id == published:  # noqa: DTZ005
                raise
        else:
            return published


@st.cache_resource(max_entries=4, show_spinner=False)
def desk(edition_id: str, audience: str = BOARD) -> Desk:
    """What every question is asked of."""
    home = Home.from_environment()
    path = Shelf(home.editions).file(Shelf(home.editions).record(edition_id).id)
    return Desk(open_edition(path, home), council(edition_id), audience)


@st.cache_resource(max_entries=4, show_spinner=False)
def council(edition_id: str) -> Council:
    """Whose dashboard it is, read again with each edition."""
    del edition_id
    return load_council(Home.from_environment())


@st.cache_resource(max_entries=4, show_spinner=False)
def contracts(edition_id: str) -> Mapping[str, Contract]:
    """What each extract must look like, read again with each edition.

    The indicators are not read here: a page shows the definitions its edition was made with, so a
    broken indicator file stops the next load and never a reader.
    """
    del edition_id
    return load_contracts(Home.from_environment().contracts)


@st.cache_resource(max_entries=4, show_spinner=False)
def rule_book(edition_id: str) -> tuple[RuleEntry, ...]:
    """Every rule of the door."""
    return door_rules(contracts(edition_id), Home.from_environment().queries)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def edition(edition_id: str) -> Edition:
    """What was published."""
    return desk(edition_id).warehouse.edition()


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def arrivals(edition_id: str, today: date) -> tuple[ExtractCalendar, ...]:
    """What is expected and what has come, as it stands on a day."""
    return arrival_calendar(desk(edition_id).warehouse, contracts(edition_id), today)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def board(edition_id: str, month: Month, audience: str = BOARD) -> Scorecard:
    """The month at a glance."""
    return scorecard(desk(edition_id, audience), contracts(edition_id), month)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def indicator(
    edition_id: str,
    month: Month,
    indicator_id: str,
    breakdown: str | None,
    split: str | None,
    audience: str = BOARD,
) -> IndicatorReport:
    """One indicator in full. Raises NotFound naming the nearest valid choice."""
    asked = desk(edition_id, audience)
    chosen = indicator_chosen(asked.definitions, indicator_id)
    return indicator_report(asked, chosen, month, breakdown=breakdown, split=split)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def theme(edition_id: str, name: str, month: Month, audience: str = BOARD) -> tuple[Measured, ...]:
    """A theme's measures, what needs attention first."""
    return theme_measures(desk(edition_id, audience), name, month)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def theme_mixes(
    edition_id: str, name: str, month: Month, audience: str = BOARD
) -> dict[str, tuple[Series, ...]]:
    """A theme's pictures of a whole's make-up, by indicator id."""
    return mixes(desk(edition_id, audience), name, month)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def areas(edition_id: str, month: Month, audience: str = BOARD) -> tuple[AreaReport, ...]:
    """The areas for improvement with their measures."""
    return area_reports(desk(edition_id, audience), month)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def area_of(edition_id: str, area_id: str) -> Area:
    """The area of that id. Raises NotFound naming the nearest."""
    return area_chosen(desk(edition_id), area_id)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def inspections(edition_id: str) -> tuple[Judgement, ...]:
    """What each inspection judged."""
    return judgements(desk(edition_id))


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def published_authorities(edition_id: str) -> tuple[Authority, ...]:
    """Every real authority with published figures."""
    return authorities(desk(edition_id))


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def compared(
    edition_id: str, series: str, authority: Authority | None, month: Month | None
) -> Comparison | None:
    """A published series around an authority, or around the council's region."""
    return comparison(desk(edition_id), series, authority=authority, month=month)


def as_reported(
    edition_id: str,
    indicator_id: str,
    breakdown: str,
    split: str | None,
    audience: str = BOARD,
) -> tuple[ReportedFigure, ...]:
    """Every figure of one series ever published, by month, oldest first."""
    every = _reported(edition_id, _publication(), indicator_id, breakdown, audience)
    return tuple(figure for figure in every if figure.split == split)


def restated(edition_id: str, month: Month, audience: str = BOARD) -> Restated | None:
    """What the edition's latest publication restated."""
    return _restated(edition_id, _publication(), month, audience)


def _publication() -> int:
    """The latest publication's number: a key, because an edition can be published again."""
    return Ledger(Home.from_environment()).newest_number()


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _reported(
    edition_id: str, publication: int, indicator_id: str, breakdown: str, audience: str
) -> tuple[ReportedFigure, ...]:
    del publication
    known = reported(desk(edition_id, audience), Ledger(Home.from_environment()))
    return known.figures(indicator_id, breakdown)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _restated(edition_id: str, publication: int, month: Month, audience: str) -> Restated | None:
    del publication
    return restated_lately(desk(edition_id, audience), Ledger(Home.from_environment()), month)
