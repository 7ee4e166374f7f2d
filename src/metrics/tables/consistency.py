"""How consistent parts of one kind are, as a frame."""

import pandas as pd

from metrics.model.funnel import Consistency
from metrics.model.report import Edition, Measured
from metrics.wording.funnel import Kind


def consistency_frame(
    told: Consistency, kind: Kind, measure: Measured, edition: Edition
) -> pd.DataFrame:
    """One row a month: how far apart beyond chance, of how many, source."""
    return pd.DataFrame(
        {
            "measure": measure.indicator.title,
            "split": measure.series.split_label,
            "month": str(month.month),
            "spread beyond chance": month.spread_between,
            "unit": "percentage points",
            f"{kind.many} with a figure": month.parts,
            "edition": edition.id,
            "data": "synthetic data" if edition.is_synthetic else "council data",
        }
        for month in told.months
    )
