"""A time axis of months: every label is a month of the series, told once, however few there are."""

from collections.abc import Iterable
from datetime import timedelta

import plotly.graph_objects as go

from metrics.model.month import Month

MOST = 7  # labels, the most a phone has room for
STEPS = (1, 2, 3, 6, 12, 24, 60)  # months from one label to the next, counted from January
FEWEST = 6  # months that the axis is wide, so that a first month is no wall
HALF = timedelta(days=16)  # half a month and a little


def month_axis(figure: go.Figure, months: Iterable[Month]) -> None:
    """Set the axis of a figure to these months; a few end at its right, where they are named."""
    known = sorted(set(months))
    if not known:
        return
    begin = min(known[0], known[-1].plus(1 - FEWEST))
    figure.update_xaxes(
        tickvals=[month.first_day for month in labelled(known)],
        range=[begin.first_day - HALF, known[-1].first_day + HALF],
    )


def labelled(months: list[Month]) -> list[Month]:
    """Those of the months that have a label: all of a few, else every so many counted from January."""
    for step in STEPS:
        found = [m for m in months if (m.year * 12 + m.number - 1) % step == 0]
        if len(found) <= MOST:
            return found or months[:1]
    return months[:1]
