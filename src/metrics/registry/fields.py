"""Reads a TOML table into a frozen dataclass, strictly: all faults listed, nothing guessed."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Table = Mapping[str, object]
Shape = TypeVar("Shape")

PLAIN: Mapping[type, str] = {
    str: "text in quotes",
    bool: "true or false",
    int: "a whole number",
    date: "a date such as 2026-11-01",
}


class UnreadableError(Exception):
    """A value that is not of its field's type; the reason is its text."""


def read_fields(
    shape: type[Shape],
    table: Table,
    *,
    where: str,
    faults: list[str],
    given: Mapping[str, object] | None = None,
) -> Shape | None:
    """The dataclass the table describes; None when it has faults, which are added to `faults`.

    Each fault reads "where: field: reason". `given` are fields the file does not write itself.
    """
    before = len(faults)
    known = {field.name: field for field in fields(cast(Any, shape))}
    hints = get_type_hints(shape)
    values = dict(given or {})
    for name in table:
        if name not in known or name in values:
            faults.append(f"{where}: {name}: unknown field; {_known(name, known, values)}")
    for name, field in known.items():
        if name in values:
            continue
        if name in table:
            try:
                values[name] = _value(hints[name], table[name])
            except UnreadableError as reason:
                faults.append(f"{where}: {name}: {reason}")
        elif _is_needed(field):
            faults.append(f"{where}: {name}: missing")
    return None if len(faults) > before else shape(**values)


def _known(name: str, known: Mapping[str, object], given: Mapping[str, object]) -> str:
    possible = [field for field in known if field not in given]
    near = get_close_matches(name, possible, n=1)
    meant = f"did you mean {near[0]}? Known" if near else "known"
    return f"{meant} are {', '.join(possible)}"


def _is_needed(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(hint: Any, found: object) -> object:
    """The found value as the hinted type. Raises UnreadableError."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _value(next(arm for arm in get_args(hint) if arm is not NoneType), found)
    if origin is tuple:
        return _tuple(get_args(hint)[0], found)
    if origin is dict:
        return _mapping(get_args(hint)[1], found)
    if is_dataclass(hint):
        return _nested(cast(type[object], hint), found)
    if issubclass(hint, StrEnum):
        return _member(hint, found)
    return _plain(hint, found)


def _tuple(hint: Any, found: object) -> tuple[object, ...]:
    if not isinstance(found, list):
        raise UnreadableError(f"expected a list in square brackets, found {found!r}")
    return tuple(_value(hint, item) for item in found)


def _mapping(hint: Any, found: object) -> dict[str, object]:
    if not isinstance(found, dict):
        raise UnreadableError(f"expected a table, found {found!r}")
    return {str(name): _value(hint, item) for name, item in found.items()}


def _nested(shape: type[object], found: object) -> object:
    if not isinstance(found, dict):
        raise UnreadableError(f"expected a table, found {found!r}")
    faults: list[str] = []
    made = read_fields(shape, found, where="within", faults=faults)
    if made is None:
        raise UnreadableError("; ".join(fault.removeprefix("within: ") for fault in faults))
    return made


def _member(hint: type[StrEnum], found: object) -> StrEnum:
    if found not in {member.value for member in hint}:
        choices = ", ".join(member.value for member in hint)
        raise UnreadableError(f"{found!r} is not one of {choices}")
    return hint(str(found))


def _plain(hint: type, found: object) -> object:
    if hint is float:
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise UnreadableError(f"expected a number, found {found!r}")
        return float(found)
    if hint is date and isinstance(found, str) and _is_date(found):
        raise UnreadableError(f"write the date without quotes: {found}")
    if type(found) is not hint:
        raise UnreadableError(f"expected {PLAIN[hint]}, found {found!r}")
    if isinstance(found, str) and not found.strip():
        raise UnreadableError("is empty")
    return found


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
