"""The door's problems as a frame."""

from collections.abc import Iterable

import pandas as pd

from metrics.model.problem import Problem

HEADS = ("file", "row", "column", "value", "rule code", "severity", "message", "what to do")


def problems_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """One row a problem, in the order they were found."""
    return pd.DataFrame(
        [
            (p.file, p.row, p.column, p.value, p.rule, str(p.severity), p.message, p.mend)
            for p in problems
        ],
        columns=list(HEADS),
    ).astype({"row": "Int64"})
