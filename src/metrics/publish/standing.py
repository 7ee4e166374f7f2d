"""How far a home has come: what was staged beside it can be published only while it stands there."""

from dataclasses import dataclass

from metrics.publish.press import Press


@dataclass(frozen=True)
class Stand:
    """What is published, and the numbers that come next."""

    edition_id: str | None
    next_edition: int
    newest_batch: int


def stand_of(press: Press) -> Stand:
    """How far a home has come."""
    published = press.shelf.published()
    return Stand(
        published.id if published else None,
        press.shelf.next_number(),
        press.archive.newest_number(),
    )
