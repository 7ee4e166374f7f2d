"""Load: check, archive, build, publish. All or nothing over the files named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from metrics.home.shelf import EditionRecord, Shelf
from metrics.intake import Checked, Source
from metrics.model.home import Home
from metrics.publish.base import Base, sets_sample_aside
from metrics.publish.press import SAMPLE_NOTE, Load, Press, Progress


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

    With only published figures loaded, the synthetic council stands beside them.
    Raises Refused when synthetic and real extracts would be mixed, and Overtaken when something
    else has been published since the load was decided upon.
    """
    press = Press.at(home)
    with press.turn(load, tell):
        tell("Checking the files")
        base, checked = beside_what_stands(press, sources, load, tell)
        if stops(checked, load):
            return Outcome(checked, None)
        stands = press.published_base()
        whole = base.plus(press.keep(checked, load))
        if whole.batches == stands.batches:
            return Outcome(checked, None)
        if not whole.local:
            whole = whole.plus(press.keep_sample(load))
        edition = press.publish(whole, load, came_from="load", tell=tell)
    return Outcome(checked, edition, set_sample_aside=stands.is_sample and not whole.is_sample)


def stops(checked: Checked, load: Load) -> bool:
    """Whether nothing of these files is loaded."""
    accept = load.accept_without_refused_rows
    return not checked.files or checked.stops(accept_without_refused_rows=accept)


def beside_what_stands(
    press: Press, sources: Sequence[Source], load: Load, tell: Progress = lambda _: None
) -> tuple[Base, Checked]:
    """The base a load adds to, and the door's answer.

    A real council's extracts set the synthetic one aside, so they are checked without it.
    """
    base = press.published_base()
    checked = press.check(sources, base, load, tell)
    if sets_sample_aside(checked, base):
        base = base.without_sample()
        checked = press.check(sources, base, load, tell)
    return base, checked


def ensure_edition(home: Home, at: datetime, tell: Progress = lambda _: None) -> EditionRecord:
    """The published edition; with nothing loaded, the sample council is built first."""
    published = Shelf(home.editions).published()
    if published:
        return published
    press = Press.at(home)
    load = Load(at=at, note=SAMPLE_NOTE, loaded_by="Engine Room")
    with press.turn(load, tell):
        published = press.shelf.published()
        if published:
            return published
        tell("Building the synthetic sample council")
        return press.publish(press.keep_sample(load), load, came_from="sample", tell=tell)
