"""A tile's caption: what is new to say of a measure beside its value, its chips and its target."""

from metrics.board.gain import given_back
from metrics.model.report import Measured
from metrics.model.signal import PointType
from metrics.wording.measure import basis, change
from metrics.wording.numbers import point_text
from metrics.wording.words import pattern_words

HALF = 0.5
LONG_ENOUGH = 24  # months with a value before a record is worth telling


def tile_caption(measure: Measured) -> str:
    """What stands out, then what the value is made of: Lowest of 36 months. 29.8 of 301.9."""
    made_of = basis(measure)
    named = made_of and "full-time equivalents" in made_of
    if made_of and not named and "full-time equivalents" in measure.indicator.subtitle:
        made_of = made_of.replace(";", " full-time equivalents;", 1)
        made_of += "" if ";" in made_of else " full-time equivalents"
    parts = [lost_gain(measure) or record(measure) or _told(measure), made_of]
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def record(measure: Measured) -> str | None:
    """That no month shown was as low, or as high; None when one was, or they are few."""
    known = [p.value for p in measure.series.points if p.value is not None]
    last = measure.point.value
    if last is None or len(known) < LONG_ENOUGH:
        return None
    before = known[:-1]
    if last < min(before):
        return f"lowest of {len(known)} months"
    return f"highest of {len(known)} months" if last > max(before) else None


def lost_gain(measure: Measured) -> str | None:
    """That a third or more of an improvement has been given back since its best month."""
    lost = given_back(measure)
    if lost is None:
        return None
    best = point_text(lost.best, measure.indicator)
    share = "more than half" if lost.share > HALF else "a third or more"
    return f"has given back {share} of its gain since {lost.best.month.label} ({best})"


def _told(measure: Measured) -> str:
    point = measure.point
    if point.value is not None and point.point_type is PointType.COMMON_CAUSE:
        return "within its ordinary month-to-month movement"
    return pattern_words(point) or change(measure)
