"""The drafted row of the events list as a file."""

from collections.abc import Mapping

import pandas as pd

from metrics.tables.series import as_csv


def drafted_csv(row: Mapping[str, str]) -> bytes:
    """One row under the headers of the events extract."""
    return as_csv(pd.DataFrame([row]))
