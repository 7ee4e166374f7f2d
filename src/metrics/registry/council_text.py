"""A council's settings as the text of settings.toml, which load_council reads back as the same."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields

from metrics.model.council import District, Inspection
from metrics.model.report import Council

TABLES = ("districts", "inspection")  # written last: TOML has tables after what is simple


def council_text(council: Council) -> str:
    """The settings as TOML. What is not said is left out."""
    simple = [field.name for field in fields(council) if field.name not in TABLES]
    lines = ["# Whose dashboard this is. engine-room begin writes this file; it may be edited too."]
    lines += _lines(council, simple)
    for district in council.districts:
        lines += ["", "[[districts]]", *_lines(district, _names(District))]
    if council.inspection:
        lines += ["", "[inspection]", *_lines(council.inspection, _names(Inspection))]
    return "\n".join(lines) + "\n"


def _names(shape: type[District | Inspection]) -> list[str]:
    return [field.name for field in fields(shape)]


def _lines(said: Council | District | Inspection, names: Iterable[str]) -> Iterator[str]:
    """Each field that says something, as name = value."""
    for name in names:
        value = getattr(said, name)
        if value is not None:
            yield f"{name} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, str):
        # TOML reads JSON's texts, but for one character that JSON leaves as it is.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower()  # true, false, a whole number, a day
