"""Where judged files are put: a folder of their own in accepted/ or refused/, nothing ever overwritten."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from metrics.home.system import move
from metrics.model.clock import in_london
from metrics.watch.keeping import NOTICE, SLIPS, STAMP, Keeping, delete
from metrics.watch.settling import Dropped
from metrics.watch.slip import Fate, Slip, WriteSlip

NAMES = {*(str(fate) for fate in Fate), NOTICE}
PROBLEMS, SUMMARY = SLIPS


@dataclass
class Trays:
    """The folders that one look at the watched folder puts its files into."""

    folder: Path
    at: datetime
    write_slip: WriteSlip
    keeping: Keeping = field(default_factory=Keeping)
    _made: dict[Fate, Path] = field(default_factory=dict)

    def put(self, dropped: Dropped, slip: Slip) -> Path:
        """Where the file is now, its slip beside it, or was, when originals are not kept.

        Raises OSError: then it is where it was. The slip is written first, so that no file is ever
        put away without its reasons.
        """
        tray = self._made.get(slip.fate) or self._make(slip.fate)
        place = _free(tray, dropped.name)
        beside = (_beside(place, PROBLEMS), _beside(place, SUMMARY))
        try:
            self.write_slip(slip, *beside)
            if slip.fate is Fate.ACCEPTED and not self.keeping.originals_days:
                delete(dropped.path)
            else:
                move(dropped.path, place)
        except OSError:
            for written in beside:
                written.unlink(missing_ok=True)
            if not any(tray.iterdir()):
                tray.rmdir()
                self._made.pop(slip.fate, None)
            raise
        return place

    def _make(self, fate: Fate) -> Path:
        """A folder that was not there before, named by the time."""
        name, number = f"{in_london(self.at):{STAMP}}", 1
        while True:
            tray = self.folder / fate / (name if number == 1 else f"{name}-{number}")
            try:
                tray.mkdir(parents=True)
            except FileExistsError:
                number += 1
            else:
                self._made[fate] = tray
                return tray


def _free(tray: Path, name: str) -> Path:
    """A place where neither the file nor its slip would lie on another's."""
    number, place = 1, tray / name
    while any(p.exists() for p in (place, _beside(place, PROBLEMS), _beside(place, SUMMARY))):
        number += 1
        stem, suffix = Path(name).stem, Path(name).suffix
        place = tray / f"{stem} ({number}){suffix}"
    return place


def _beside(place: Path, ending: str) -> Path:
    return place.with_name(place.name + ending)
