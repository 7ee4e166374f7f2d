"""What a load would do, worked out once for each answer given and remembered until it is published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, rehearse

SEEN = "rehearsal-seen"
PAGE = "Extracts page"


@dataclass(frozen=True)
class Seen:
    """A rehearsal the reader has before them, and the edition it was set beside."""

    asked: object
    rehearsal: Rehearsal
    edition: str | None


def load_said(
    note: str = "",
    *,
    month: Month | None = None,
    quiet: frozenset[tuple[str, Month]] = frozenset(),
) -> Load:
    """What is said of a load from this page."""
    return Load(
        at=datetime.now(),  # noqa: DTZ005 - the council's own clock
        note=note,
        loaded_by=PAGE,
        month=month,
        quiet=quiet,
    )


def rehearsed(sources: Sequence[Source], load: Load) -> Rehearsal:
    """The rehearsal of these files, made once for each answer given."""
    marks = tuple((source.name, source.sha256, source.sheet) for source in sources)
    asked = (marks, load.month, load.quiet, load.accept_without_refused_rows)
    seen = st.session_state.get(SEEN)
    if isinstance(seen, Seen) and seen.asked == asked:
        return seen.rehearsal
    home = Home.from_environment()
    published = Shelf(home.editions).published()
    with st.status("Checking the files", expanded=False) as status:
        rehearsal = rehearse(home, sources, load, lambda text: status.update(label=text))
        status.update(label="Checked", state="complete")
    st.session_state[SEEN] = Seen(asked, rehearsal, published.id if published else None)
    return rehearsal


def edition_seen() -> str | None:
    """The edition that was published when the reader saw the rehearsal."""
    seen = st.session_state.get(SEEN)
    return seen.edition if isinstance(seen, Seen) else None


def forget_rehearsal() -> None:
    """What was seen no longer holds."""
    st.session_state.pop(SEEN, None)
