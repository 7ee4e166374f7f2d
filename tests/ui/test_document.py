"""The page and the plain text are two renderings of one document: neither says what the other does not."""

import re
from html import unescape
from itertools import chain

import pytest

from metrics.model.disclosure import Disclosure
from metrics.model.document import Block, Document, Heading, Items, Paragraph, Table, Tiles
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.ui import cache
from metrics.wording.board_page import board_document
from metrics.wording.plain import plain_text
from tests.ui.conftest import Open


def squeezed(text: str) -> str:
    """Words alone: no tags, spaces or line ends."""
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", " ", text)))


def texts(block: Block) -> list[str]:
    """What a reader must find of a block, whoever renders it."""
    if isinstance(block, Heading):
        return [block.words, block.note or ""]
    if isinstance(block, Paragraph):
        return ["".join(part if isinstance(part, str) else part.words for part in block.words)]
    if isinstance(block, Tiles):
        return list(
            chain.from_iterable((t.name.words, t.value, t.target, t.caption) for t in block.tiles)
        )
    if isinstance(block, Items):
        return [i.chip.word for i in block.items] or [block.nothing]
    assert isinstance(block, Table)
    return [group.name or "" for group in block.groups]


FIRST = cache.Shown("edition-0001", 1)


@pytest.fixture
def document(shared_sample: Home) -> Document:
    month = Month.parse("2025-06")
    card = cache.board(shared_sample, FIRST, Disclosure.SERVICE, month)
    revised = cache.revised(shared_sample, FIRST, Disclosure.SERVICE, month, FIRST)
    return board_document(card, revised)


def test_the_board_page_says_all_that_its_document_says(
    open_page: Open, document: Document
) -> None:
    shown = squeezed(open_page("board", month="2025-06").html)
    missing = [t for block in document.blocks for t in texts(block) if squeezed(t) not in shown]
    assert missing == []


def test_the_plain_text_says_all_that_its_document_says(document: Document) -> None:
    shown = squeezed(plain_text(document)).casefold()
    missing = [
        t for block in document.blocks for t in texts(block) if squeezed(t).casefold() not in shown
    ]
    assert missing == []


def test_a_section_begins_at_every_heading_of_the_second_level_that_is_shown() -> None:
    hidden = Heading(2, "Headlines", is_hidden=True)
    first, second = Heading(1, "June"), Heading(2, "Changed")
    assert Document((first, hidden, second)).sections == ((first, hidden), (second,))
