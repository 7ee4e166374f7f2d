"""Every block of a document that is HTML: all but the large pictures."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Heading, Items, Paragraph, Table, Tiles, Tone
from metrics.ui.fragments.grid import grid
from metrics.ui.fragments.items import items
from metrics.ui.fragments.text import heading, hidden_heading, paragraph
from metrics.ui.fragments.tiles import tiles
from metrics.ui.fragments.words import inline

Flowing = Heading | Paragraph | Tiles | Items | Table
TONES = {Tone.LEAD: "er-lead", Tone.NOTE: "er-note"}


def block(made: Flowing, colours: Palette) -> Markup:
    """One block, in a theme's colours."""
    if isinstance(made, Heading):
        if made.is_hidden:
            return hidden_heading(made.level, made.words)
        note = " ".join(part for part in (made.note, made.key) if part)
        return heading(made.level, made.words, note)
    if isinstance(made, Paragraph):
        return paragraph(inline(made.words), TONES[made.tone])
    if isinstance(made, Tiles):
        return tiles(made, colours)
    return items(made) if isinstance(made, Items) else grid(made, colours)
