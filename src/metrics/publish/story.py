"""The sample told as a story: each chapter a publication, as if it had come on its day."""

from metrics.home.record import EditionRecord
from metrics.home.staging import StagingFolder, work_folder
from metrics.intake import read_sources
from metrics.model.home import Home
from metrics.publish.ledger import Ledger
from metrics.publish.press import Load, Press, Progress
from metrics.publish.publishing import publish_in_turn
from metrics.publish.staging import STORY, Stage
from metrics.sample import CHAPTERS, write_chapters

TELLER = "Engine Room"


def is_told(home: Home, published: EditionRecord) -> bool:
    """Whether what is published is no story, or one told to its end: it can be cut off in the middle."""
    return published.came_from != STORY or Ledger(home).newest_number() >= len(CHAPTERS)


def tell_story(home: Home, tell: Progress = lambda _: None) -> EditionRecord:
    """The edition of the last chapter; what of the story is published already is left as it is."""
    press = Press.at(home)
    first = Load(at=CHAPTERS[0].at, loaded_by=TELLER)
    with press.turn(first, tell), work_folder(home.staging) as folder:
        published = press.shelf.published()
        if published and is_told(home, published):
            return published
        begun = Ledger(home).newest_number() if published else 0
        parts = write_chapters(home.sample, folder)
        for number, chapter in enumerate(CHAPTERS[begun:], start=begun):
            tell(f"Telling the synthetic sample council's story, {number + 1} of {len(CHAPTERS)}")
            load = Load(at=chapter.at, note=chapter.note, loaded_by=TELLER)
            stage = Stage(press, load, StagingFolder(home.staging), tell)
            published = publish_in_turn(press, stage.of_chapter(read_sources(parts[number])), load)
    if published is None:
        raise RuntimeError("the sample's story has no chapter")
    return published
