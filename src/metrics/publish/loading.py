"""Load: check, build, publish in one turn. All or nothing over the files named."""

from collections.abc import Sequence
from dataclasses import dataclass

from metrics.errors import NothingPublished
from metrics.home.record import EditionRecord
from metrics.home.shelf import Shelf
from metrics.home.staging import StagingFolder
from metrics.intake import Checked, Source
from metrics.model.home import Home
from metrics.publish.press import Load, Press, Progress
from metrics.publish.publishing import publish_in_turn
from metrics.publish.staging import Stage
from metrics.publish.story import is_told, tell_story
from metrics.registry.council import load_council

NOTHING_YET = (
    "no month is published yet. Load the first extracts: engine-room begin --what-next says which, and "
    "what each unlocks."
)


@dataclass(frozen=True)
class Outcome:
    """What came of a load: the door's answer, and the edition when one was published."""

    checked: Checked
    edition: EditionRecord | None
    set_sample_aside: bool = False


def load_files(
    home: Home, sources: Sequence[Source], load: Load, tell: Progress = lambda _: None
) -> Outcome:
    """Publish some files. When any row or file is refused, or all are known, nothing changes.

    With only published figures loaded, the synthetic council stands beside them, unless a council has
    begun here. Raises Refused when synthetic and real extracts would be mixed.
    """
    press = Press.at(home)
    with press.turn(load, tell):
        candidate = Stage(press, load, StagingFolder(home.staging), tell).of_files(sources)
        if candidate.edition is None:
            candidate.discard()
            return Outcome(candidate.checked, None)
        edition = publish_in_turn(press, candidate, load)
    return Outcome(candidate.checked, edition, candidate.sets_sample_aside)


def ensure_edition(home: Home, tell: Progress = lambda _: None) -> EditionRecord:
    """The published edition; with nothing loaded, the sample council's story is told first.

    Raises NothingPublished where a council of its own has begun: nothing made up is shown in its place.
    """
    published = Shelf(home.editions).published()
    if published and is_told(home, published):
        return published
    council = load_council(home)
    if not council.shows_sample:
        raise NothingPublished(f"{council.name}: {NOTHING_YET}")
    return tell_story(home, tell)
