"""06-wrong-month: files of June 2025, one of them named for May. It is refused."""

from collections.abc import Iterator

from metrics.model.month import Month
from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import DirtyFile

JUNE = Month(2025, 6)


def wrong_month(clean: CleanMonths) -> Iterator[DirtyFile]:
    """The snapshot under the wrong name, the establishment under the right one, and assignments."""
    snapshot = clean.month("workforce_snapshot", JUNE)
    snapshot.file = f"workforce_snapshot_{JUNE.plus(-1)}.csv"
    snapshot.plant(
        "month-not-as-named", f"rows of {JUNE.label} in a file named for the month before"
    )
    yield snapshot
    posts = clean.month("establishment", JUNE)
    posts.file = "establishment Jun 2025.csv"
    yield posts
    yield clean.month("agency_assignments", JUNE)
