"""A series as a frame and as a CSV file: what is shown, and where it comes from."""

import pandas as pd

from metrics.board.against_target import judged_months
from metrics.model.report import Edition, Measured, PublishedPoint
from metrics.tables.safe import safe_cell
from metrics.wording.numbers import MISSING_WORDS, UNIT_WORDS
from metrics.wording.words import AGAINST, TOLD_BY, assurance_word, variation_word


def series_frame(measure: Measured, edition: Edition) -> pd.DataFrame:
    """One row a month: numerator, denominator, value, limits, target, variation, source."""
    indicator, series = measure.indicator, measure.series
    judged = judged_months(series, indicator.polarity)
    return pd.DataFrame(
        {
            "measure": indicator.title,
            "breakdown": series.breakdown.label,
            "split": series.split_label,
            "month": str(point.month),
            "numerator": point.numerator,
            "denominator": point.denominator,
            "value": point.value,
            "unit": UNIT_WORDS[indicator.unit],
            "why no value": MISSING_WORDS[point.missing] if point.missing else None,
            "interval low": point.interval_low,
            "interval high": point.interval_high,
            "three months together": point.rolling_value,
            "target": point.target,
            "mean": point.mean,
            "lower limit": point.lower_limit,
            "upper limit": point.upper_limit,
            "variation": variation_word(series, point),
            "since": str(point.since) if point.since else None,
            "against target": AGAINST[told.word] if (told := judged[point.month]) else None,
            "against target, told by": TOLD_BY[told.by] if told else None,
            "assurance of the limits": assurance_word(point),
            "edition": edition.id,
            "data": "synthetic data" if edition.is_synthetic else "council data",
        }
        for point in series.points
    )


def published_frame(points: tuple[PublishedPoint, ...]) -> pd.DataFrame:
    """One row a published value, symbols as words."""
    return pd.DataFrame(
        {
            "series": point.series,
            "level": point.level,
            "code": point.code,
            "name": point.name,
            "period end": point.period_end.isoformat(),
            "value": point.value,
            "why no value": MISSING_WORDS[point.missing] if point.missing else None,
            "unit": point.unit,
            "release": point.release,
        }
        for point in points
    )


def as_csv(frame: pd.DataFrame) -> bytes:
    """The frame as a CSV file that is safe to open in a spreadsheet (UTF-8 with a mark)."""
    safe = frame.map(safe_cell)
    return safe.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")
