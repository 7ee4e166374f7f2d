"""The dirty sample: sets of files to load one after another, and the list of what was planted."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.clean_start import clean_start
from metrics.sample.dirt.extract import DirtyFile, Fault
from metrics.sample.dirt.refused_files import refused_files
from metrics.sample.dirt.refused_rows import refused_rows
from metrics.sample.dirt.repairable import repairable
from metrics.sample.dirt.restated import restated
from metrics.sample.dirt.same_again import same_again
from metrics.sample.dirt.wrong_month import wrong_month

SETS: Mapping[str, Callable[[CleanMonths], Iterator[DirtyFile]]] = MappingProxyType(
    {
        "01-clean-start": clean_start,
        "02-repairable": repairable,
        "03-refused-rows": refused_rows,
        "04-refused-files": refused_files,
        "05-restated": restated,
        "06-wrong-month": wrong_month,
        "07-same-again": same_again,
    }
)
FAULTS = "faults.csv"
FAULT_COLUMNS = ("file", "row", "column", "rule", "planted")


def write_dirty_sample(
    folder: Path, *, seed: int = 2023, progress: Callable[[str], None] = lambda _: None
) -> tuple[Fault, ...]:
    """Write a folder for each set, and faults.csv beside them; the faults planted.

    A set is one load; they are loaded in the order of their names. The same seed gives the same
    bytes. Raises MetricsError when a seed's council has no room for a fault.
    """
    with TemporaryDirectory(prefix="engine-room-sample-") as aside:
        clean = CleanMonths(seed, Path(aside))
        made = {name: _make(name, files_of(clean), progress) for name, files_of in SETS.items()}
    for name, files in made.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for dirty in files:
            (folder / name / dirty.file).write_bytes(dirty.content())
    faults = tuple(_faults(made))
    _list(folder / FAULTS, faults)
    return faults


def _make(
    name: str, files: Iterator[DirtyFile], progress: Callable[[str], None]
) -> list[DirtyFile]:
    progress(name)
    return list(files)


def _faults(made: Mapping[str, Sequence[DirtyFile]]) -> Iterator[Fault]:
    """Every fault, its file named with its set."""
    for name, files in made.items():
        for dirty in files:
            for fault in dirty.faults():
                yield replace(fault, file=f"{name}/{fault.file}")


def _list(path: Path, faults: Sequence[Fault]) -> None:
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(FAULT_COLUMNS)
        writer.writerows([f.file, f.row or "", f.column or "", f.rule, f.planted] for f in faults)
