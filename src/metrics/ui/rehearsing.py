"""What a load would do, worked out once for each answer given and remembered until it is published."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from metrics.intake import Source
from metrics.model import clock
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.candidate import Candidate
from metrics.publish.press import Load
from metrics.publish.staging import stage
from metrics.ui.labels import as_label
from metrics.ui.person import who

SEEN = "rehearsal-seen"


@dataclass
class Seen:
    """The candidates the reader has before them: of the same files, by what was said of them."""

    asked: object
    # By what was said yes to: refused rows left out, a large change.
    candidates: dict[tuple[bool, bool], Candidate] = field(default_factory=dict)


def load_said(
    note: str = "",
    *,
    month: Month | None = None,
    quiet: frozenset[tuple[str, Month]] = frozenset(),
) -> Load:
    """What is said of a load from this page."""
    return Load(
        at=clock.now(),
        note=note,
        loaded_by=who(),
        month=month,
        quiet=quiet,
    )


def rehearsed(home: Home, sources: Sequence[Source], load: Load) -> Candidate:
    """What these files would publish, made once for each answer given."""
    marks = tuple(
        (source.name, source.sha256, source.sheet, source.all_sheets) for source in sources
    )
    seen = _seen_of((home, marks, load.month, load.quiet))
    accepted = (load.accept_without_refused_rows, load.accept_large_change)
    if accepted not in seen.candidates:
        with st.status("Checking the files", expanded=False) as status:
            seen.candidates[accepted] = stage(
                home, sources, load, lambda text: status.update(label=as_label(text))
            )
            status.update(label="Checked", state="complete")
    return seen.candidates[accepted]


def forget_rehearsal() -> None:
    """What was seen no longer holds."""
    seen = st.session_state.pop(SEEN, None)
    if isinstance(seen, Seen):
        for candidate in seen.candidates.values():
            candidate.discard()


def _seen_of(asked: object) -> Seen:
    """What has been seen of these files; of others nothing is kept."""
    seen = st.session_state.get(SEEN)
    if not (isinstance(seen, Seen) and seen.asked == asked):
        forget_rehearsal()
        seen = st.session_state[SEEN] = Seen(asked)
    return seen
