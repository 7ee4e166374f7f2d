"""A document as plain text: read in a terminal, pasted into an e-mail.

Links are their words; a chart is its sentence, but in a table, where the figures stand beside it.
"""

from itertools import chain
from textwrap import fill

from metrics.model.document import (
    Block,
    Chip,
    Document,
    Figure,
    Heading,
    Items,
    Link,
    Paragraph,
    Strong,
    Tile,
    Tiles,
    Words,
)
from metrics.wording.plain_table import plain_table
from metrics.wording.visible import visible

WIDTH = 100
UNDERLINES = {1: "=", 2: "-"}
INDENT = "    "


def plain_text(document: Document, *, width: int = WIDTH) -> str:
    """The whole document, no line wider than `width`, ending in one line feed."""
    parts = chain.from_iterable(_block(block, width) for block in document.blocks)
    return "\n\n".join(visible(part) for part in parts if part) + "\n"


def _block(block: Block, width: int) -> list[str]:
    """A block as paragraphs."""
    if isinstance(block, Heading):
        line = UNDERLINES.get(block.level)
        named = f"{block.words}\n{line * len(block.words)}" if line else block.words
        return [named, fill(block.note or "", width)]
    if isinstance(block, Paragraph):
        return [fill(_words(block.words), width)]
    if isinstance(block, Tiles):
        return [_tile(tile, width) for tile in block.tiles]
    if isinstance(block, Items):
        return _items(block, width)
    if isinstance(block, Figure):
        return [fill(words, width) for words in (block.message, block.alt)] + _beneath(block, width)
    return [plain_table(block, width)]


def _words(words: Words) -> str:
    return "".join(part.words if isinstance(part, Strong | Link) else part for part in words)


def chip_words(chip: Chip) -> str:
    """A chip's word, and since when."""
    return f"{chip.word} {chip.since}" if chip.since else chip.word


def _tile(tile: Tile, width: int) -> str:
    """A line of figures, then the caption and the chart in words beneath it."""
    told = "; ".join(chip_words(chip) for chip in tile.chips)
    lines = [f"{tile.name.words}: {tile.value} ({tile.target}). {told}.", tile.caption]
    lines.append(tile.chart.alt)
    first, *rest = lines
    return "\n".join(
        [fill(first, width, subsequent_indent=INDENT)]
        + [fill(line, width, initial_indent=INDENT, subsequent_indent=INDENT) for line in rest]
    )


def _beneath(figure: Figure, width: int) -> list[str]:
    """What is said beneath a picture and not yet in its sentence; a link alone leads nowhere here."""
    told = [p for p in figure.beneath if not all(isinstance(part, Link) for part in p.words)]
    return [fill(_words(p.words), width) for p in told if _words(p.words) != figure.alt]


def _items(block: Items, width: int) -> list[str]:
    if not block.items:
        return [fill(block.nothing, width)]
    lines = (
        fill(f"- {chip_words(item.chip)}: {_words(item.words)}", width, subsequent_indent="  ")
        for item in block.items
    )
    return ["\n".join(lines)]
