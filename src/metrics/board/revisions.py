"""What has been revised of what readers were told, and what of this month may be."""

from collections.abc import Callable
from dataclasses import dataclass

from metrics.board.first_figures import Moving, first_figures_moving
from metrics.board.known import is_past
from metrics.board.measuring import Desk
from metrics.board.reported import Restated, restated_lately
from metrics.board.reworded import RewordedPaper, reworded_since
from metrics.model.month import Month
from metrics.publish.ledger import Ledger

PAPERS = 3  # before the latest: words withdrawn of older ones stand on their own pages


@dataclass(frozen=True)
class Revisions:
    """Figures and words that are not what they were, and first figures that may move."""

    restated: Restated | None = None
    reworded: tuple[RewordedPaper, ...] = ()  # the latest first
    moving: tuple[Moving, ...] = ()


def revisions(
    desk: Desk, ledger: Ledger, month: Month, open_edition: Callable[[str], Desk], now: Desk
) -> Revisions:
    """Of the latest month: what its last publication restated, how the papers before it read now, and which
    figures are provisional by experience. Of a past month, which a desk shows as it was told or as it is known
    `now`: how its own paper reads now.
    """
    earlier = (month.plus(-back) for back in range(1, PAPERS + 1))
    papers = (month,) if is_past(now.edition, month) else earlier
    found = (reworded_since(now, ledger, paper, open_edition) for paper in papers)
    return Revisions(
        restated_lately(desk, ledger, month),
        tuple(paper for paper in found if paper),
        first_figures_moving(desk, ledger, month),
    )
