"""The first letter of a title or clause, as its place in a sentence wants it."""


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence: Agency social workers -> agency social workers; DfE stays."""
    if len(text) > 1 and any(letter.isupper() for letter in text[1:].split(" ", maxsplit=1)[0]):
        return text
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text as a sentence begins with it."""
    return text[:1].upper() + text[1:]
