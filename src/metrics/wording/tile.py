"""A tile's caption: what is new to say of a measure beside its value, its chips and its target."""

from metrics.model.casing import upper_first
from metrics.model.report import Measured
from metrics.wording.facts import contrary_words, year_ago_words
from metrics.wording.measure import basis, verdict
from metrics.wording.told import start_words

LONG_ENOUGH = 24  # months with a value before a record is worth telling


def tile_caption(measure: Measured) -> str:
    """A record or a year ago, the start, then what the value is made of: Lowest of 36 months. 29.8 of 301.9."""
    made_of = basis(measure)
    named = made_of and "full-time equivalents" in made_of
    if made_of and not named and "full-time equivalents" in measure.indicator.subtitle:
        made_of = made_of.replace(";", " full-time equivalents;", 1)
        made_of += "" if ";" in made_of else " full-time equivalents"
    fact = record(measure) or year_ago_words(measure)
    parts = [fact, _start(measure), contrary_words(measure), made_of]
    return " ".join(f"{upper_first(part)}." for part in parts if part)


def record(measure: Measured) -> str | None:
    """That no month shown was as low, or as high; None when one was, they are few, or nothing is told of it."""
    known = [p.value for p in measure.series.points if p.value is not None]
    last = measure.point.value
    if last is None or measure.point.words is None or len(known) < LONG_ENOUGH:
        return None
    before = known[:-1]
    if last < min(before):
        return f"lowest of {len(known)} months"
    return f"highest of {len(known)} months" if last > max(before) else None


def _start(measure: Measured) -> str | None:
    """Against the start, or why nothing is told."""
    told = measure.point.value is not None and measure.point.words is not None
    return start_words(measure) if told else verdict(measure)
