"""07-same-again: files that were loaded before, and one of them twice. Nothing changes."""

from collections.abc import Iterator

from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import DirtyFile, Raw
from metrics.sample.dirt.repairable import MARCH


def same_again(clean: CleanMonths) -> Iterator[DirtyFile]:
    """March's audit plan and the list of events, byte for byte."""
    plan, events = clean.month("audit_plan", MARCH), clean.start("events")
    for extract in (plan, events):
        extract.plant("file-loaded-before", "the bytes of a file that was loaded")
        yield extract
    again = (None, None, "file-twice", "the bytes of events.csv again")
    yield Raw("events_copy.csv", events.content(), (again,))
