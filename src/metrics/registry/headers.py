"""The TOML comment that opens a SQL file."""

import tomllib

from metrics.registry.fields import Table

OPENS = "/*"
CLOSES = "*/"


def header_table(text: str) -> Table:
    """The fields of the header, as written. Raises ValueError saying what is wrong with it."""
    if not text.startswith(OPENS):
        raise ValueError(f"missing: the file begins with {OPENS}, the header's fields, {CLOSES}")
    header, closed, query = text.removeprefix(OPENS).partition(CLOSES)
    if not closed:
        raise ValueError(f"is not closed: write {CLOSES} after its last field")
    if not query.strip():
        raise ValueError("no SELECT follows it")
    try:
        return tomllib.loads(header)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"cannot be read as TOML: {error}") from error
