"""What is said of a dropped file when it is put away: the slip that lies beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from metrics.intake import Checked

NOT_CHECKED = Checked((), ())  # it did not get as far as the check


class Fate(StrEnum):
    """What became of a dropped file: the name of the folder it is put into."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True)
class Slip:
    """One dropped file (or ZIP, or folder of files), judged."""

    name: str
    fate: Fate
    at: datetime
    reason: str  # one sentence
    checked: Checked = NOT_CHECKED  # what the door said of it
    refused_with: tuple[str, ...] = ()  # others refused in the same load, which it may need
    hashes: tuple[str, ...] = ()  # SHA-256 of each extract in it
    passed_over: tuple[str, ...] = ()  # a sentence for each thing in it that is no file
    edition_id: str | None = None  # published by it


# Writes the problems as a table to the first path, and a summary for a person to the second.
WriteSlip = Callable[[Slip, Path, Path], None]
