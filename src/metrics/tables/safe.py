"""Cells made safe to open in a spreadsheet."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(value: object) -> object:
    """The value; text a spreadsheet would run as a formula is marked as text.

    A bare carriage return becomes a line feed, which a CSV writer puts in quotes: otherwise a
    spreadsheet would begin a new row at it, and run what follows.
    """
    if not isinstance(value, str):
        return value
    whole = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{whole}" if value.startswith(FORMULA_STARTS) else whole
