"""Figures as they were reported, as a frame."""

from collections.abc import Iterable

import pandas as pd

from metrics.model import clock
from metrics.model.report import Edition, Measured
from metrics.model.reported import ReportedFigure
from metrics.wording.numbers import UNIT_WORDS


def reported_frame(
    measure: Measured, figures: Iterable[ReportedFigure], edition: Edition
) -> pd.DataFrame:
    """One row a figure ever published, by month, oldest first."""
    return pd.DataFrame(
        {
            "measure": measure.indicator.title,
            "breakdown": measure.series.breakdown.label,
            "split": measure.series.split_label,
            "month": str(figure.month),
            "numerator": figure.numerator,
            "denominator": figure.denominator,
            "value": figure.value,
            "unit": UNIT_WORDS[measure.indicator.unit],
            "withdrawn": "yes" if figure.is_withdrawn else "no",
            "current": "yes" if figure.is_current else "no",
            "edition": figure.edition_id,
            "published at": clock.stamp(figure.published_at),
            "published by": figure.published_by,
            "came from": figure.came_from,
            "note": figure.note,
            "definition version": figure.definition_version,
            "data": "synthetic data" if edition.is_synthetic else "council data",
        }
        for figure in figures
    )
