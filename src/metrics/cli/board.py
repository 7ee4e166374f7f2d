"""engine-room board: the Board page as text."""

from typing import Annotated

import typer

from metrics.board.choices import month_chosen
from metrics.board.measuring import Desk
from metrics.board.reported import restated_lately
from metrics.board.scorecard import scorecard
from metrics.cli.place import home_of
from metrics.cli.reading import published_edition
from metrics.model.disclosure import SEES, Role
from metrics.model.document import Document, Paragraph
from metrics.publish.ledger import Ledger
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.wording.board_page import board_document
from metrics.wording.edition import masthead, source
from metrics.wording.plain import plain_text


def board(
    context: typer.Context,
    month: Annotated[
        str | None, typer.Option(help="The month, as 2025-06; the latest if none.")
    ] = None,
) -> None:
    """The Board page as text, to read here or to paste into an e-mail: what the Board may see."""
    home = home_of(context)
    desk = Desk(published_edition(home, SEES[Role.BOARD]), load_council(home))
    edition = desk.warehouse.edition()
    chosen = month_chosen(edition, month)
    page = board_document(
        scorecard(desk, load_contracts(home.contracts), chosen),
        restated_lately(desk, Ledger(home), chosen),
    )
    around = (
        Paragraph((masthead(desk.council, edition),)),
        Paragraph((source(desk.council, edition, chosen),)),
    )
    typer.echo(plain_text(Document((around[0], *page.blocks, around[1]))), nl=False)
