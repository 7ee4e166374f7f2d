"""Parts of one kind beside each other, as a frame."""

import pandas as pd

from metrics.model.funnel import Funnel
from metrics.model.report import Edition, Measured
from metrics.wording.funnel import AUTHORITIES, Kind, standing_words


def funnel_frame(
    funnel: Funnel, kind: Kind, measure: Measured, edition: Edition, *, when: str
) -> pd.DataFrame:
    """One row a part, at the month or day said: numerator, denominator, value, lines, where it lies, source."""
    return pd.DataFrame(
        {
            "measure": measure.indicator.title,
            "split": measure.series.split_label,
            "when": when,
            kind.one: part.name,
            "numerator": part.numerator,
            "denominator": part.denominator,
            "value": part.value,
            "unit": "percent",
            "all together": funnel.centre,
            "spread beyond chance, percentage points": funnel.spread_between,
            "inner line low": part.limits.low_95,
            "inner line high": part.limits.high_95,
            "outer line low": part.limits.low_998,
            "outer line high": part.limits.high_998,
            "where it lies": standing_words(part),
            "edition": edition.id,
            "data": _source(kind, edition),
        }
        for part in funnel.parts
    )


def _source(kind: Kind, edition: Edition) -> str:
    if kind is AUTHORITIES:
        return "published data"
    return "synthetic data" if edition.is_synthetic else "council data"
