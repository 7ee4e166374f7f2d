"""What was dropped, opened: one file gives one extract; a ZIP or a folder may give several."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import MetricsError, Refused
from metrics.intake import Checked, Source, read_sources
from metrics.intake.contract.opening import unpacked_sources
from metrics.intake.files.regular import is_regular, open_regular, passed_over
from metrics.model.problem import Severity
from metrics.watch.settling import Dropped


@dataclass(frozen=True)
class Parcel:
    """One dropped thing with the extracts in it that are to be loaded."""

    dropped: Dropped
    sources: tuple[Source, ...]
    passed_over: tuple[str, ...] = ()  # a sentence for each thing in it that is no file

    def new_to(self, hashes: Collection[str]) -> "Parcel":
        """The same without the extracts whose hash is among these."""
        new = tuple(source for source in self.sources if source.sha256 not in hashes)
        return Parcel(self.dropped, new, self.passed_over)


@dataclass(frozen=True)
class Answer:
    """What the door said of one parcel."""

    parcel: Parcel
    checked: Checked


def open_parcel(dropped: Dropped) -> Parcel:
    """What was dropped, opened: the members of a ZIP and the files of a folder each by itself.

    Raises Refused when it holds nothing that can be read as files, OSError when the machine does
    not let it be read now.
    """
    try:
        sources, told = unpacked_sources(read_sources([dropped.path]))
    except MetricsError as error:
        _touch(dropped.path)
        raise Refused(str(error)) from error
    others = (problem.message for problem in told if problem.severity is Severity.WARNING)
    return Parcel(dropped, tuple(sources), (*passed_over([dropped.path]), *others))


def answers(parcels: Sequence[Parcel], checked: Checked) -> Iterator[Answer]:
    """The door's answer about each parcel. The checked files stand in the order of the sources."""
    files = iter(checked.files)
    for parcel in parcels:
        own = tuple(next(files) for _ in parcel.sources)
        names = {file.name for file in own}
        problems = tuple(p for p in checked.problems if p.file in names)
        counts = {kind: count for kind, count in checked.counts.items() if kind[0] in names}
        yield Answer(parcel, Checked(own, problems, counts))


def _touch(path: Path) -> None:
    """Read a byte of everything there. Raises OSError when the machine does not allow it."""
    for file in filter(is_regular, [path] if is_regular(path) else path.rglob("*")):
        with open_regular(file) as bytes_of:
            bytes_of.read(1)
