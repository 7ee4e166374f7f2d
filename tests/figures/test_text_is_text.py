"""Plotly reads tags, links among them, in every text: what data say is shown as it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from metrics.figures.comparators import strip
from metrics.figures.description import large_chart
from metrics.figures.make_up import make_up_over_time, pareto
from metrics.figures.palette import LIGHT
from metrics.figures.pictures import comings_and_goings, lines_over_time
from metrics.figures.spc_chart import spc_chart
from metrics.figures.trend import published_trend
from metrics.model.report import Measured
from metrics.model.series import Event
from tests.figures.test_comparators import COMPARISON, OWN, line, point
from tests.shapes import INDICATOR, points, series

EVIL = '<a href="https://evil.example">X</a>&amp;'
OWN_TAGS = {"<b>", "</b>", "<br>"}
MANY = points([20.0 - n / 4 for n in range(36)])
EVENT = Event("E1", date(2024, 1, 5), None, "inspection", EVIL, True, (), None, None, None)
PART = series(*MANY, split="x", split_label=EVIL)
AROUND = COMPARISON.__class__(
    **{
        **vars(COMPARISON),
        "authority": line(EVIL, 12.0, 10.0),
        "england": line(EVIL, 12.0, 10.0),
        "every_authority": (*(point(EVIL, 1.0 * n) for n in range(1, 9)), point(EVIL, 900.0)),
    }
)
FIGURES = {
    "events": spc_chart(large_chart(Measured(INDICATOR, series(*MANY), None, ()), (EVENT,)), LIGHT),
    "lines": lines_over_time(((EVIL, PART),), LIGHT),
    "comings": comings_and_goings(PART, PART, LIGHT),
    "make-up": make_up_over_time((PART,), LIGHT),
    "pareto": pareto(((EVIL, 20.0, 10.0),), LIGHT),
    "strip": strip(replace(AROUND, own=OWN), LIGHT, own_name=EVIL),
    "trend": published_trend(AROUND, LIGHT),
}


def texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for one in part.values():
            yield from texts(one)
    elif isinstance(part, list | tuple):
        for one in part:
            yield from texts(one)


def said(figure: go.Figure) -> list[str]:
    return [text for text in texts(figure.to_dict()) if "evil" in text or "href" in text]


@pytest.mark.parametrize("name", FIGURES)
def test_a_link_in_a_name_is_shown_and_leads_nowhere(name: str) -> None:
    for text in said(FIGURES[name]):
        tags = set(re.findall(r"<[^>]*>?", text))
        assert tags <= OWN_TAGS, text


@pytest.mark.parametrize("name", sorted(set(FIGURES) - {"comings"}))
def test_what_is_planted_is_there_to_be_seen(name: str) -> None:
    assert any("&lt;a" in text for text in said(FIGURES[name]))
