"""A council begins: its settings are written into its home, and the sample, if it was shown, is set aside."""

from dataclasses import dataclass
from pathlib import Path

from metrics.home import Archive
from metrics.home.durable import write_whole
from metrics.home.shelf import Shelf
from metrics.model.home import Home
from metrics.model.report import Council
from metrics.publish.history import is_synthetic
from metrics.publish.press import Load, Press, Progress
from metrics.registry.beginning import Answers, council_of
from metrics.registry.council import SETTINGS
from metrics.registry.council_text import council_text


@dataclass(frozen=True)
class Begun:
    """What was written, and where."""

    council: Council
    file: Path
    set_sample_aside: bool


def begin(home: Home, answers: Answers, load: Load, tell: Progress = lambda _: None) -> Begun:
    """The home kept for the council that the answers tell of; begun again, its settings are replaced.

    The sample's editions and rows stay on disk, pointed at by nothing. Raises MetricsError listing every
    answer that cannot be; nothing is written then.
    """
    press = Press.at(home)
    council = council_of(answers, press.registry, load.today)
    file = home.folder / SETTINGS
    with press.turn(load, tell):
        aside = shows_sample(home)
        if aside:  # first: whoever is stopped between the two finds the sample built anew
            press.shelf.publish_nothing()
        write_whole(file, council_text(council))
    return Begun(council, file, aside)


def shows_sample(home: Home) -> bool:
    """Whether what viewers see is the synthetic council."""
    published = Shelf(home.editions).published()
    return published is not None and is_synthetic(home, published)


def loaded_extracts(home: Home) -> frozenset[str]:
    """The extracts of which the published edition holds rows of a council's own, or publications."""
    published = Shelf(home.editions).published()
    named = set(published.batch_ids) if published else set()
    batches = Archive(home.archive).batches()
    return frozenset(b.extract for b in batches if b.id in named and not b.is_synthetic)
