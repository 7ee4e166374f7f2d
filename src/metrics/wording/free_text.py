"""What is said of sentences in a file, which no rule can read for names."""

from collections.abc import Sequence

from metrics.wording.words import listed


def free_text_words(file: str, columns: Sequence[str]) -> str:
    """Which columns of a file somebody must read before it is published; nothing when it has none."""
    if not columns:
        return ""
    are = "holds sentences" if len(columns) == 1 else "hold sentences"
    return (
        f"{file}: {listed(list(columns))} {are}, and no rule can tell a name in a sentence from other "
        "words. Look for names of children, families and staff before you publish."
    )
