"""Addresses: every view has one, and it carries the month."""

from collections.abc import Mapping
from contextvars import ContextVar
from types import MappingProxyType
from urllib.parse import quote, urlencode

from metrics.model.document import Place
from metrics.model.month import Month

HOME = "board"  # the page whose address is the bare one
_KEPT: ContextVar[Mapping[str, str]] = ContextVar("kept", default=MappingProxyType({}))


def keep(choices: Mapping[str, str]) -> None:
    """Let every address of a month made in this run carry these choices too, but for those it makes itself."""
    _KEPT.set(choices)


def page_address(page: str, month: Month | None = None, **choices: str | None) -> str:
    """The address of a page with its choices: /indicator?id=agency_rate_fte&month=2025-06."""
    given = {name: value for name, value in choices.items() if value}
    if month:
        given["month"] = str(month)
        given |= {name: value for name, value in _KEPT.get().items() if name not in given}
    query = urlencode(given, quote_via=quote)
    page = "" if page == HOME else page
    return f"/{page}?{query}" if query else f"/{page}"


def indicator_address(indicator_id: str, month: Month, **choices: str | None) -> str:
    """The address of one indicator's page."""
    return page_address("indicator", month, id=indicator_id, **choices)


def place_address(place: Place) -> str:
    """The address of a place that a document leads to."""
    return page_address(place.page, place.month, **dict(place.choices))
