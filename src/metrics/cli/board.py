"""engine-room board: the Board page as text."""

from typing import Annotated

import typer

from metrics.board.choices import month_chosen
from metrics.board.measuring import Desk
from metrics.board.past_month import Known, past_month, shown_as
from metrics.board.revisions import revisions
from metrics.board.scorecard import scorecard
from metrics.cli.place import home_of
from metrics.cli.reading import published_edition
from metrics.model.disclosure import SEES, Role
from metrics.model.document import Document, Paragraph
from metrics.publish.ledger import Ledger
from metrics.publish.showing import open_kept
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.wording.board_page import board_document
from metrics.wording.edition import masthead, source
from metrics.wording.past_month import past_line
from metrics.wording.plain import plain_text


def board(
    context: typer.Context,
    month: Annotated[
        str | None, typer.Option(help="The month, as 2025-06; the latest if none.")
    ] = None,
    known: Annotated[
        Known | None,
        typer.Option(
            help="A past month as it was told (then, if its edition is kept) or as known now."
        ),
    ] = None,
) -> None:
    """The Board page as text, to read here or to paste into an e-mail: what the Board may see."""
    home, council = home_of(context), load_council(home_of(context))

    def opened(edition_id: str) -> Desk:
        return Desk(open_kept(home, edition_id, SEES[Role.BOARD]), council)

    now = desk = Desk(published_edition(home, SEES[Role.BOARD]), council)
    chosen = month_chosen(desk.edition, month)
    found = past_month(desk, Ledger(home), chosen)
    past = shown_as(found, known) if found else None
    if past and past.edition_id:
        desk = opened(past.edition_id)
    edition = desk.edition
    page = board_document(
        scorecard(desk, load_contracts(home.contracts), chosen),
        revisions(desk, Ledger(home), chosen, opened, now),
    )
    around = (
        Paragraph((masthead(council, edition),)),
        Paragraph((source(council, edition, chosen, past),)),
    )
    label = (Paragraph((past_line(past),)),) if past else ()
    typer.echo(plain_text(Document((around[0], *label, *page.blocks, around[1]))), nl=False)
