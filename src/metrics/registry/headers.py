"""The TOML comment that opens a SQL file."""

import re
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
        raise ValueError(f"{toml_field(header, error)}cannot be read as TOML: {error}") from error


def toml_field(text: str, error: tomllib.TOMLDecodeError) -> str:
    """The field at which a text of TOML stops making sense, as "field: "; empty when it is in none.

    A text left open is noticed at its line's end or on the line after, so the field before counts too.
    """
    found = re.search(r"at line (\d+)", str(error))
    lines = text.splitlines()[: int(found[1])] if found else []
    for line in reversed(lines):
        if named := re.match(r"\s*([A-Za-z_][\w-]*)\s*=", line):
            return f"{named[1]}: "
    return ""
