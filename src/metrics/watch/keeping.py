"""How long judged files are kept: originals hold personal columns, and lists of problems repeat cells."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from metrics.model.clock import utc
from metrics.watch.slip import Fate

TRAY = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?"
)  # as trays.py names them: nothing else is ours
STAMP = "%Y-%m-%dT%H-%M-%S"  # London's time
SLIPS = (".problems.csv", ".summary.txt")
NOTICE = "HOW THIS FOLDER WORKS.txt"


@dataclass(frozen=True)
class Keeping:
    """Days, from when a file was judged."""

    originals_days: int = 0  # of what was accepted; 0: gone as soon as it is published
    refused_days: int = 28  # of what was refused, and of every list of problems

    @property
    def notice(self) -> str:
        """What the folder says of itself."""
        originals = (
            "is deleted here as soon as it is published"
            if not self.originals_days
            else f"is kept in accepted/ for {_days(self.originals_days)}"
        )
        return (
            "What is dropped into this folder is loaded into Engine Room.\n\n"
            f"A file that is accepted {originals}: keep your own copy. Its rows, without personal "
            "columns, and its hash are in the archive.\n"
            f"A file that is refused is put into refused/ with its reasons, and deleted after "
            f"{_days(self.refused_days)}, as are all lists of problems, which repeat cells.\n"
        )


def let_go(folder: Path, at: datetime, keeping: Keeping) -> int:
    """Delete what has been kept for long enough; how many files or folders that were dropped."""
    gone = 0
    for fate in Fate:
        for tray, judged in _trays(folder / fate):
            age = utc(at) - judged
            is_over = age >= timedelta(days=keeping.refused_days)
            if is_over or (fate is Fate.ACCEPTED and age >= timedelta(days=keeping.originals_days)):
                gone += _delete(tray, slips_too=is_over)
    return gone


def delete(path: Path) -> None:
    """Delete a file or a folder, never what a link in it leads to. Raises OSError."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _delete(tray: Path, *, slips_too: bool) -> int:
    originals = [path for path in tray.iterdir() if not path.name.endswith(SLIPS)]
    for path in originals:
        delete(path)
    if slips_too:
        shutil.rmtree(tray)
    return len(originals)


def _trays(folder: Path) -> Iterator[tuple[Path, datetime]]:
    for path in sorted(folder.glob("*")):
        if path.is_dir() and not path.is_symlink() and TRAY.fullmatch(path.name):
            yield path, utc(datetime.strptime(path.name[:19], STAMP))  # noqa: DTZ007 - London's


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
