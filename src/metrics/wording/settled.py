"""The proposal to begin a new base, and the row of the events list that would do it."""

from collections.abc import Iterable

from metrics.model.casing import lower_first
from metrics.model.report import Settled
from metrics.model.series import Event
from metrics.wording.facts import months_words
from metrics.wording.numbers import value_text

NOT_SAID = "A new start needs who decides and why. Nothing has been drafted."
TO_FILL_IN = "(to be filled in)"
PREFIX = "RB"  # of the references of events that begin a base
COLUMNS = (
    "event_id",
    "date_start",
    "type",
    "title",
    "chart_marker",
    "rebase",
    "indicator_ids",
    "owner_role",
    "reason",
)


def settled_words(found: Settled) -> str:
    """Since when it stands at a new level, and what a start from then would be."""
    unit = found.indicator.unit
    low, high = (value_text(limit, unit) for limit in found.limits)
    return (
        f"Settled at a new level since {found.since.label}. A start from then would stand at "
        f"{value_text(found.level, unit)}, the level of its first twelve months; today's is "
        f"{value_text(found.start_level, unit)}, of {months_words(found.start)}. By the reference method "
        f"the limits from then would be {low} to {high}. Beginning again is for the "
        "Board to decide: nothing is told of the twelve months after it, and what was told before stays."
    )


def how_to_begin() -> str:
    """What to do where the Board agrees."""
    return (
        "Say who decides and why: the list of events with this row more is then checked on the Extracts page, "
        "and what it changes is shown before it is published. Or add the row to your own list, and load that."
    )


def drafted_words(found: Settled, event_id: str) -> str:
    """What waits on the Extracts page."""
    return (
        f"Drafted: the list of events with one row more, {event_id}, a new start of "
        f"{lower_first(found.indicator.title)} from {found.since.label}. No figure changes by it, only "
        "what is told of the months from then on. Your own list needs the row too, or the next time it is "
        "loaded the new start goes."
    )


def drafted_row(found: Settled, events: Iterable[Event]) -> dict[str, str]:
    """The row of the events list, by column; who decides and why are left to whoever does."""
    taken = {event.id for event in events}
    number = next(n for n in range(1, len(taken) + 2) if f"{PREFIX}{n:02d}" not in taken)
    title = f"New level: {lower_first(found.indicator.title)}"
    cells = (
        f"{PREFIX}{number:02d}", found.since.first_day.isoformat(), "new_level", title, "yes", "yes",
        found.indicator.id, TO_FILL_IN, TO_FILL_IN,
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))
