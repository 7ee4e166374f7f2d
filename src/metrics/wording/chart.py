"""What a reader must know to read a measure's chart: the band, the line of the start, whose labels these are."""

from metrics.model.casing import lower_first
from metrics.model.report import Measured
from metrics.wording.facts import months_words
from metrics.wording.words import assurance_word, count_word

TOLD = "What is told here"
REFERENCE = "As the NHS tool labels it"


def told_key(measure: Measured) -> str:
    """What is shaded and dotted where the chart shows what is told; empty where nothing is."""
    words = measure.point.words
    if all(point.words is None or point.words.expected is None for point in measure.series.points):
        return ""
    shaded = (
        "Shaded: what the months before led to expect; outside it a month is a change by itself. "
        "A change that was told stays coloured while it stands, from the month in which it could be told; "
        "it may have begun before."
    )
    if words is None or words.start is None:
        return shaded
    return f"{shaded} Dotted line: the level of {months_words(words.start)}."


def reference_key(measure: Measured) -> str:
    """Whose limits and labels these are, where the chart shows the reference method's."""
    trial = (
        " Trial limits: fewer than 13 months in this base." if measure.series.trial_limits else ""
    )
    assurance = assurance_word(measure.point)
    target = f" The target against these limits: {lower_first(assurance)}." if assurance else ""
    return (
        "Labels and limits as the NHS tool gives them, from the first twelve months of the base; the words on "
        f"this page are not told by them.{target}{trial}"
    )


def events_not_drawn_words(count: int) -> str:
    """That a chart has no room for so many events more; nothing where it has."""
    if not count:
        return ""
    events = "One other event" if count == 1 else f"{count_word(count).capitalize()} other events"
    return f"{events} of these months {'is' if count == 1 else 'are'} in the list of events and not drawn here."
