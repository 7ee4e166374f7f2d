"""A first draft of the contract of a published file that nobody has declared."""

import re
from collections.abc import Sequence

from metrics.registry.codes import squash
from metrics.registry.published_columns import TIDY

YEAR_ENDS = {"financialyear": "03-31", "academicyear": "08-31", "calendaryear": "12-31"}
UNITS = (
    (r"percent|rate|%|proportion", "percent"),
    (r"fte", "fte"),
    (r"headcount|child|people", "people"),
    (r"days", "days"),
)
SYMBOLS = {"", "c", "u", "x", "z", "low", ":"}


def draft_contract(name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """TOML text of a contract, units, filters and year end guessed from the first rows."""
    fixed = {squash(column) for column in TIDY}
    own = [(n, cell.strip()) for n, cell in enumerate(header) if squash(cell) not in fixed]
    words = [cell for n, cell in own if cell and _has_words(n, rows)]
    values = [cell for _, cell in own if cell and cell not in words]
    title = re.sub(r"[^A-Za-z0-9]+", " ", name.rsplit(".", 1)[0]).strip() or "Publication"
    lines = [
        f"title = {_text(title)}",
        'description = "What the figures are of, and for which years."',
        'kind = "published"',
        'replaces = "release"',
        'mended_by = "The publisher"',
        "",
        "[publication]",
        f"title = {_text(title)}",
        'release = "{year} release"',
        'publisher = "Department for Education"',
        f"year_end = {_text(_year_end(header, rows))}",
        f"filters = [{', '.join(map(_text, words))}]",
        "",
        "[publication.units]",
        *(f"{_text(value)} = {_text(_unit(value))}" for value in values),
    ]
    return "\n".join(lines)


def _has_words(place: int, rows: Sequence[Sequence[str]]) -> bool:
    cells = [row[place].strip() for row in rows if place < len(row)]
    return any(c.lower() not in SYMBOLS and not re.fullmatch(r"[-+]?[\d.,]+", c) for c in cells)


def _year_end(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    places = [n for n, cell in enumerate(header) if squash(cell) == "timeidentifier"]
    said = {squash(row[places[0]]) for row in rows if places and places[0] < len(row)}
    return next((YEAR_ENDS[word] for word in sorted(said) if word in YEAR_ENDS), "03-31")


def _unit(column: str) -> str:
    found = (unit for pattern, unit in UNITS if re.search(pattern, column.lower()))
    return next(found, "count")


def _text(value: str) -> str:
    escaped = "".join(c if c.isprintable() else " " for c in value)
    return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'
