"""Labels: Streamlit reads every one as Markdown, and what people named is text."""

import re

from metrics.wording.visible import visible

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Addresses, emoji and icons are looked for again in the words that come out, so escaping is not enough.
LOOKED_FOR = re.compile(r"(:(?=\S)|(?<=www)(?=\.)|(?<=\S)@(?=\S))", re.IGNORECASE)
JOINER = "\u2060"  # has no width, and no line breaks at it


def as_label(text: str) -> str:
    """Markdown that shows exactly these words."""
    apart = LOOKED_FOR.sub(lambda found: found[0] + JOINER, visible(text).replace("\n", " "))
    return PUNCTUATION.sub(r"\\\1", apart)
