"""Indicators, parsed once from queries/indicators/*.sql, all their faults reported together."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.model.indicator import Indicator
from metrics.registry.fields import read_fields


def load_indicators(folder: Path) -> Mapping[str, Indicator]:
    faults: list[str] = []
    found = {}
    for file in sorted(folder.glob("*.sql")):
        one = _parse(file.stem, file.read_text(encoding="utf-8"), faults)
        if one:
            found[file.stem] = one
    if faults:
        raise DefinitionError("\n".join(faults))
    return found


def parse_indicator_text(name: str, text: str) -> Indicator:
    faults: list[str] = []
    one = _parse(name, text, faults)
    if one is None or faults:
        raise DefinitionError("\n".join(faults))
    return one


def _parse(name: str, text: str, faults: list[str]) -> Indicator | None:
    where = f"{name}.sql"
    if not text.startswith("/*") or "*/" not in text:
        faults.append(f"{where}: header: missing")
        return None
    header = text[2:].split("*/", 1)[0]
    table = tomllib.loads(header)
    return read_fields(
        Indicator, table, where=where, faults=faults, given={"id": name, "sql": text}
    )
