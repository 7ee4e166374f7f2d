"""Indicators, parsed once from queries/indicators/*.sql, all their faults reported together."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from metrics.errors import DefinitionError
from metrics.model.contract import Contract
from metrics.model.indicator import Indicator
from metrics.registry.fields import read_fields
from metrics.registry.header_faults import (
    case_missing,
    contradictions,
    file_named,
    unknown_names,
    used_twice,
)
from metrics.registry.headers import header_table

# Parts of a field that headers no longer have, and editions made before still carry.
GONE = MappingProxyType({"spc": "baseline_points"})


def load_indicators(
    folder: Path,
    *,
    contracts: Mapping[str, Contract] | None = None,
    lists: Collection[str] | None = None,
    themes: Collection[str] | None = None,
    cases: Path | None = None,
) -> Mapping[str, Indicator]:
    """Every indicator by its id, which is its file's name.

    Raises DefinitionError listing each fault as "queries/indicators/x.sql: field: reason". Extracts
    and published series are looked up in `contracts`, splits in the code lists named, themes and the
    folder of cases likewise; without them they are not.
    """
    faults: list[str] = []
    files = sorted(folder.glob("*.sql"))
    read = [_read(file, faults) for file in files]
    found = {indicator.id: indicator for indicator in read if indicator}
    known = {file.stem for file in files}
    for indicator in found.values():
        reasons = [*contradictions(indicator)]
        reasons += unknown_names(indicator, known, contracts, lists, themes)
        reasons += case_missing(indicator, cases) if cases else ()
        faults.extend(f"{file_named(indicator.id)}: {reason}" for reason in reasons)
    faults.extend(used_twice(found.values()))
    if faults:
        raise DefinitionError("\n".join(faults))
    return found


def parse_indicator(file: Path) -> Indicator:
    """The indicator of one file. Raises DefinitionError listing its faults."""
    faults: list[str] = []
    indicator = _read(file, faults)
    if indicator:
        faults.extend(f"{file_named(file.stem)}: {reason}" for reason in contradictions(indicator))
    return _whole(indicator, faults)


def parse_indicator_text(name: str, text: str) -> Indicator:
    """The indicator an edition keeps. Raises DefinitionError listing its faults.

    Only its fields are read: rules that came after the edition was made do not shut it, nor do
    fields that have gone since.
    """
    faults: list[str] = []
    return _whole(_parse(name, text, faults, leave_out=GONE), faults)


def _whole(indicator: Indicator | None, faults: list[str]) -> Indicator:
    if indicator is None or faults:
        raise DefinitionError("\n".join(faults))
    return indicator


def _read(file: Path, faults: list[str]) -> Indicator | None:
    """The indicator of one file; None when it has faults, which are added to `faults`."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(f"{file_named(file.stem)}: the file: is not UTF-8 text: {error}")
        return None
    indicator, own = _parsed(file.stem, text)
    faults.extend(own)
    return indicator


# The same text says the same: a process reads the definitions again with every load.
@lru_cache(maxsize=256)
def _parsed(name: str, text: str) -> tuple[Indicator | None, tuple[str, ...]]:
    """The indicator that a file's text declares, and its faults; None where it cannot be made."""
    faults: list[str] = []
    return _parse(name, text, faults), tuple(faults)


def _parse(
    name: str, text: str, faults: list[str], leave_out: Mapping[str, str] = MappingProxyType({})
) -> Indicator | None:
    where = file_named(name)
    try:
        table = header_table(text)
    except ValueError as reason:
        faults.append(f"{where}: header: {reason}")
        return None
    given = {"id": name, "sql": text}
    kept = {field: _without(value, leave_out.get(field)) for field, value in table.items()}
    return read_fields(Indicator, kept, where=where, faults=faults, given=given)


def _without(value: object, part: str | None) -> object:
    return {k: v for k, v in value.items() if k != part} if isinstance(value, dict) else value
