"""01-clean-start: the clean sample up to February 2025, which publishes without a word from the door.

Small teams that really moved by a third are told of in any clean sample; see moves.py.
"""

from collections.abc import Iterator

from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import DirtyFile
from metrics.sample.dirt.moves import note_moves


def clean_start(clean: CleanMonths) -> Iterator[DirtyFile]:
    """Every extract, whole."""
    for name in clean.extracts():
        extract = clean.start(name)
        if name == "workforce_snapshot":
            note_moves(extract)
        yield extract
