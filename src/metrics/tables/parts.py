"""Parts of the service beside each other, as a frame."""

import pandas as pd

from metrics.model.parts import PartsNow
from metrics.model.report import Edition
from metrics.wording.funnel import Kind
from metrics.wording.numbers import MISSING_WORDS, UNIT_WORDS, shown_number


def parts_frame(told: PartsNow, kind: Kind, edition: Edition, known: str) -> pd.DataFrame:
    """One row a part: its month, a year before, the lowest and highest of twelve months, the target.

    `known` says how its figures are known: as a past month was told, as known now, as loaded.
    """
    indicator = told.indicator
    return pd.DataFrame(
        {
            "measure": indicator.title,
            "split": part.series.split_label,
            "month": str(part.now.month),
            kind.one: part.name,
            "numerator": part.now.numerator,
            "denominator": part.now.denominator,
            "value": shown_number(part.now, indicator),
            "unit": UNIT_WORDS[indicator.unit],
            "why no value": MISSING_WORDS[part.now.missing] if part.now.missing else None,
            "a year before": part.year_before,
            "lowest in twelve months": part.low,
            "highest in twelve months": part.high,
            "target of the whole service": told.whole.points[-1].target,
            "source": indicator.source,
            "edition": edition.id,
            "known": known,
            "data": "synthetic data" if edition.is_synthetic else "council data",
        }
        for part in told.parts
    )
