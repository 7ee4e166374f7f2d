"""What a council says of itself when it begins: where it is, and what its months are counted from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class District:
    """A part of the council's area that teams work in."""

    name: str  # as the list of teams has it
    code: str | None = None  # of the Office for National Statistics, or the council's own


@dataclass(frozen=True)
class Inspection:
    """The inspection that months are counted from, told in the settings until the list of events has it."""

    title: str
    date_start: date
    date_end: date | None = None
    overall_judgement: str | None = None  # of the code list judgement
