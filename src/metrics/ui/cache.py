"""The one module that caches: keys are question, home, edition, reader and parameters. No time-outs.

An edition never changes, and what may be seen of it only with a publication; so an answer about it, as
it may be seen since the latest publication, never goes stale. Editions of two homes may have one id, so
the home is part of every key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from metrics.board.areas import area_chosen, area_reports, judgements
from metrics.board.arrivals import arrival_calendar
from metrics.board.authorities_apart import authorities_funnel, share_published
from metrics.board.choices import indicator_chosen
from metrics.board.comparing import Authority, authorities, comparison
from metrics.board.consistency import consistency
from metrics.board.first_figures import Moving, first_figures_moving
from metrics.board.funnel import funnel
from metrics.board.measuring import Desk
from metrics.board.past_month import PastMonth, past_month
from metrics.board.reported import reported
from metrics.board.reports import indicator_report
from metrics.board.revisions import Revisions, revisions
from metrics.board.scorecard import scorecard
from metrics.board.theme import ThemeReport, theme_report
from metrics.errors import NotFound
from metrics.intake.judging.rule_book import RuleEntry
from metrics.intake.judging.rule_book import rule_book as door_rules
from metrics.model.area import Area
from metrics.model.arrival import ExtractCalendar
from metrics.model.contract import Contract
from metrics.model.disclosure import Disclosure
from metrics.model.funnel import Consistency, Funnel
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.report import (
    AreaReport,
    Comparison,
    Council,
    Edition,
    IndicatorReport,
    Judgement,
    Scorecard,
)
from metrics.model.reported import ReportedFigure
from metrics.model.theme import Theme
from metrics.publish.ledger import Ledger
from metrics.publish.loading import ensure_edition
from metrics.publish.showing import open_kept
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.registry.themes import load_themes

ENTRIES = 200


@dataclass(frozen=True)
class Shown:
    """An edition as it may be seen since a publication: a later one can hide more of an earlier edition."""

    edition_id: str
    publication: int  # the latest


# A home is told from another by its folders.
KEYS: dict[str | type[Any], Callable[[Any], Any]] = {Home: str, Shown: repr}
_answer = st.cache_data(max_entries=ENTRIES, show_spinner=False, hash_funcs=KEYS)
_opened = st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=KEYS)


def published_id(home: Home, disclosure: Disclosure) -> str:
    """The id of the edition viewers see now; the sample, where it is shown, is built first when there is none.

    It is opened here, for only so many are kept: should it be let go between being named and being
    opened, another has been published, and that one is shown.
    """
    while True:
        published = ensure_edition(home).id
        try:
            desk(home, shown_now(home, published), disclosure)
        except NotFound:
            if ensure_edition(home).id == published:
                raise
        else:
            return published


def shown_now(home: Home, edition_id: str) -> Shown:
    """An edition as it may be seen now."""
    return Shown(edition_id, Ledger(home).newest_number())


@_opened
def desk(home: Home, shown: Shown, disclosure: Disclosure) -> Desk:
    """What every question is asked of."""
    return Desk(open_kept(home, shown.edition_id, disclosure), council(home, shown))


@_opened
def council(home: Home, shown: Shown) -> Council:
    """Whose dashboard it is, read again with each edition."""
    del shown
    return load_council(home)


@_opened
def contracts(home: Home, shown: Shown) -> Mapping[str, Contract]:
    """What each extract must look like, read again with each edition.

    The indicators are not read here: a page shows the definitions its edition was made with, so a
    broken indicator file stops the next load and never a reader.
    """
    del shown
    return load_contracts(home.contracts)


@_opened
def themes(home: Home, shown: Shown) -> Mapping[str, Theme]:
    """What each theme's page asks and draws, read again with each edition."""
    del shown
    return load_themes(home.themes)


@_opened
def rule_book(home: Home, shown: Shown) -> tuple[RuleEntry, ...]:
    """Every rule of the door."""
    return door_rules(contracts(home, shown), home.queries)


def forget_settings() -> None:
    """Ask everything anew: whose dashboard it is has changed, which is part of every answer."""
    st.cache_data.clear()
    st.cache_resource.clear()


@_answer
def edition(home: Home, shown: Shown, disclosure: Disclosure) -> Edition:
    """What was published."""
    return desk(home, shown, disclosure).warehouse.edition()


@_answer
def past(home: Home, shown: Shown, disclosure: Disclosure, month: Month) -> PastMonth | None:
    """What is known of a month that is not the edition's latest; None of that one."""
    return past_month(desk(home, shown, disclosure), Ledger(home), month)


@_answer
def arrivals(
    home: Home, shown: Shown, disclosure: Disclosure, today: date, until: Month | None
) -> tuple[ExtractCalendar, ...]:
    """What is expected and what has come, as it stands on a day; up to a month, where one is given."""
    asked = desk(home, shown, disclosure)
    return arrival_calendar(asked.warehouse, contracts(home, shown), today, until)


@_answer
def board(home: Home, shown: Shown, disclosure: Disclosure, month: Month) -> Scorecard:
    """The month at a glance."""
    return scorecard(desk(home, shown, disclosure), contracts(home, shown), month)


@_answer
def indicator(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    month: Month,
    indicator_id: str,
    breakdown: str | None,
    split: str | None,
) -> IndicatorReport:
    """One indicator in full. Raises NotFound naming the nearest valid choice."""
    asked = desk(home, shown, disclosure)
    chosen = indicator_chosen(asked.definitions, indicator_id)
    return indicator_report(asked, chosen, month, breakdown=breakdown, split=split)


@_answer
def funnel_of_parts(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    month: Month,
    indicator_id: str,
    split: str | None,
    level: str,
) -> Funnel | None:
    """Districts or types of team beside each other; None where the measure is no share."""
    report = indicator(home, shown, disclosure, month, indicator_id, None, split)
    parts = report.districts if level == "district" else report.team_types
    return funnel(desk(home, shown, disclosure), report.measured.indicator, parts)


@_answer
def consistency_of_districts(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    month: Month,
    indicator_id: str,
    split: str | None,
) -> Consistency | None:
    """How far districts lie apart beyond chance over two years; None where that cannot be told."""
    report = indicator(home, shown, disclosure, month, indicator_id, None, split)
    asked = desk(home, shown, disclosure)
    return consistency(asked, report.measured.indicator, report.districts, month)


@_answer
def funnel_of_authorities(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    month: Month,
    indicator_id: str,
    authority: Authority | None,
) -> Funnel | None:
    """Authorities beside each other in the published series that means the same as an indicator."""
    asked = desk(home, shown, disclosure)
    report = indicator(home, shown, disclosure, month, indicator_id, None, None)
    published = report.measured.indicator.published
    share = share_published(contracts(home, shown), published or "")
    around = report.comparison
    if authority and published:
        around = compared(home, shown, disclosure, published, authority, None)
    if share is None or around is None:
        return None
    name = council(home, shown).short_name
    return authorities_funnel(asked, around, share, report.measured, name)


@_answer
def theme(home: Home, shown: Shown, disclosure: Disclosure, month: Month, name: str) -> ThemeReport:
    """A theme's measures, what needs attention first, and its pictures."""
    return theme_report(desk(home, shown, disclosure), themes(home, shown)[name], month)


@_answer
def areas(home: Home, shown: Shown, disclosure: Disclosure, month: Month) -> tuple[AreaReport, ...]:
    """The areas for improvement with their measures."""
    return area_reports(desk(home, shown, disclosure), month)


@_answer
def area_of(home: Home, shown: Shown, disclosure: Disclosure, month: Month, area_id: str) -> Area:
    """The area of that id. Raises NotFound naming the nearest."""
    return area_chosen(desk(home, shown, disclosure), area_id, month)


@_answer
def inspections(
    home: Home, shown: Shown, disclosure: Disclosure, month: Month
) -> tuple[Judgement, ...]:
    """What each inspection judged, as far as it was known by the month."""
    return judgements(desk(home, shown, disclosure), month)


@_answer
def published_authorities(
    home: Home, shown: Shown, disclosure: Disclosure
) -> tuple[Authority, ...]:
    """Every real authority with published figures."""
    return authorities(desk(home, shown, disclosure))


@_answer
def compared(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    series: str,
    authority: Authority | None,
    month: Month | None,
) -> Comparison | None:
    """A published series around an authority, or around the council's region."""
    return comparison(desk(home, shown, disclosure), series, authority=authority, month=month)


def as_reported(
    home: Home,
    shown: Shown,
    disclosure: Disclosure,
    indicator_id: str,
    breakdown: str,
    split: str | None,
) -> tuple[ReportedFigure, ...]:
    """Every figure of one series ever published, by month, oldest first."""
    every = _reported(home, shown, disclosure, indicator_id, breakdown)
    return tuple(figure for figure in every if figure.split == split)


@_answer
def _reported(
    home: Home, shown: Shown, disclosure: Disclosure, indicator_id: str, breakdown: str
) -> tuple[ReportedFigure, ...]:
    known = reported(desk(home, shown, disclosure), Ledger(home))
    return known.figures(indicator_id, breakdown)


@_answer
def revised(
    home: Home, shown: Shown, disclosure: Disclosure, month: Month, asked: Shown
) -> Revisions:
    """What has been revised of what readers were told, and what of the month may be.

    `asked` is the edition that a past month's is looked for beside.
    """

    def opened(edition_id: str) -> Desk:
        return desk(home, replace(shown, edition_id=edition_id), disclosure)

    now = desk(home, asked, disclosure)
    return revisions(desk(home, shown, disclosure), Ledger(home), month, opened, now)


@_answer
def first_figures(
    home: Home, shown: Shown, disclosure: Disclosure, month: Month
) -> tuple[Moving, ...]:
    """The measures whose first figures move one way as more comes in."""
    return first_figures_moving(desk(home, shown, disclosure), Ledger(home), month)
