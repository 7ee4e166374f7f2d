"""Which part of a split measure stands for it: the most common over three months, everywhere the same."""

from collections.abc import Iterable

from metrics.model.series import Series


def most_common_first(parts: Iterable[Series]) -> tuple[Series, ...]:
    """The parts, the most common in the last three months first."""
    return tuple(sorted(parts, key=lambda part: -_share(part)))


def _share(part: Series) -> float:
    """Three months together, where they are known: a month of few audits alone says little."""
    latest = part.points[-1]
    known = latest.value if latest.rolling_value is None else latest.rolling_value
    return known or 0.0
