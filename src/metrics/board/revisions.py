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


@dataclass(frozen=True)
class Revisions:
    """Figures and words that are not what they were, and first figures that may move."""

    restated: Restated | None = None
    reworded: RewordedPaper | None = None
    moving: tuple[Moving, ...] = ()


def revisions(
    desk: Desk, ledger: Ledger, month: Month, open_edition: Callable[[str], Desk]
) -> Revisions:
    """Of the latest month: what its last publication restated, how last month's paper reads now, and which
    figures are provisional by experience. Of a past month: how its own paper reads now.
    """
    paper = month if is_past(desk.edition, month) else month.plus(-1)
    return Revisions(
        restated_lately(desk, ledger, month),
        reworded_since(desk, ledger, paper, open_edition),
        first_figures_moving(desk, ledger, month),
    )
