"""A series as a frame and as a CSV file: what is shown, and where it comes from."""

from decimal import Decimal

import pandas as pd

from metrics.board.against_target import judged_months
from metrics.model.report import Edition, Measured, PublishedPoint
from metrics.model.series import Point
from metrics.tables.safe import safe_cell
from metrics.wording.measure import DIRECTION
from metrics.wording.numbers import MISSING_WORDS, UNIT_WORDS, as_shown, shown_number
from metrics.wording.told import lately_word, start_words, this_month_more, this_month_word
from metrics.wording.words import AGAINST, TOLD_BY, assurance_word, reference_label


def series_frame(measure: Measured, edition: Edition, known: str) -> pd.DataFrame:
    """One row a month: numerator, denominator, value, target, the three answers, the reference method.

    `known` says how its figures are known: as a past month was told, as known now, as loaded.
    """
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
            "value": shown_number(point, indicator),
            "unit": UNIT_WORDS[indicator.unit],
            "which way is good": DIRECTION[indicator.polarity],
            "why no value": MISSING_WORDS[point.missing] if point.missing else None,
            "interval low": point.interval_low,
            "interval high": point.interval_high,
            "three months together": point.rolling_value,
            "target": point.target,
            **_told(measure, point),
            "against target": AGAINST[told.word] if (told := judged[point.month]) else None,
            "against target, told by": TOLD_BY[told.by] if told else None,
            "reference method, mean": point.mean,
            "reference method, lower limit": point.lower_limit,
            "reference method, upper limit": point.upper_limit,
            "reference method, label": reference_label(point),
            "reference method, assurance": assurance_word(point),
            "source": indicator.source,
            "owner": indicator.owner,
            "definition of": max(change.date for change in indicator.history).isoformat(),
            "edition": edition.id,
            "known": known,
            "data": "synthetic data" if edition.is_synthetic else "council data",
        }
        for point in series.points
    )


def _told(measure: Measured, point: Point) -> dict[str, str | Decimal | None]:
    """The three answers of a month, and what it was held against."""
    words, unit = point.words, measure.indicator.unit
    expected = words.expected if words else None
    return {
        "expected": as_shown(expected.value, unit) if expected else None,
        "expected, low": as_shown(expected.low, unit) if expected else None,
        "expected, high": as_shown(expected.high, unit) if expected else None,
        "this month": this_month_word(measure.series, point),
        "this month, more": this_month_more(point),
        "changed in": str(words.changed_in) if words and words.changed_in else None,
        "against the start": start_words(measure, point),
        "lately": lately_word(point),
    }


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
