"""Reads a TOML table into a frozen dataclass, strictly: all faults listed, nothing guessed.

cattrs walks the shapes and gathers what is wrong; what counts as wrong, and its words, are said here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar, cast, get_args, get_origin

from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn, override

Table = Mapping[str, object]
Shape = TypeVar("Shape")
NEAR = 0.65  # how alike two names are that may be meant for one: of a slip of the pen, not of a chance few letters

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
    given = given or {}
    possible = [field.name for field in fields(cast(Any, shape)) if field.name not in given]
    before = len(faults)
    faults += [
        f"{where}: {name}: unknown field; {_known(name, possible)}"
        for name in table
        if name not in possible
    ]
    own = {name: value for name, value in table.items() if name in possible}
    structure = _structure(cast(Any, shape), frozenset(given))
    try:
        made = structure({**own, **given}, shape)
    except BaseValidationError as error:
        faults += [f"{where}: {fault}" for fault in _faults(error)]
        return None
    return made if len(faults) == before else None


def _known(name: str, possible: list[str]) -> str:
    near = get_close_matches(name, possible, n=1, cutoff=NEAR)
    meant = f"did you mean {near[0]}? Known" if near else "known"
    return f"{meant} are {', '.join(possible)}"


def _faults(error: BaseValidationError) -> Iterable[str]:
    """Each thing wrong within a table, as "field: reason"."""
    for one in error.exceptions:
        if isinstance(one, ForbiddenExtraKeysError):
            possible = [field.name for field in fields(cast(Any, one.cl))]
            for name in sorted(one.extra_fields):
                yield f"{name}: unknown field; {_known(name, possible)}"
            continue
        notes = [n for n in getattr(one, "__notes__", ()) if isinstance(n, AttributeValidationNote)]
        yield f"{notes[0].name}: {_reason(one)}"


def _reason(error: BaseException) -> str:
    if isinstance(error, KeyError):
        return "missing"
    if isinstance(error, BaseValidationError):
        return "; ".join(_faults(error))
    if isinstance(error, UnreadableError):
        return str(error)
    raise error


@lru_cache(maxsize=100)
def _structure(shape: Any, given: frozenset[str]) -> Any:
    """The reader of a shape; fields that are given are taken as they are."""
    as_it_is: Any = {name: override(struct_hook=lambda value, _: value) for name in given}
    return make_dict_structure_fn(shape, _CONVERTER, **as_it_is)


def _tuple(found: object, hint: Any) -> tuple[object, ...]:
    if not isinstance(found, list):
        raise UnreadableError(f"expected a list in square brackets, found {found!r}")
    return tuple(_item(value, get_args(hint)[0]) for value in found)


def _mapping(found: object, hint: Any) -> dict[str, object]:
    if not isinstance(found, dict):
        raise UnreadableError(f"expected a table, found {found!r}")
    return {str(name): _item(value, get_args(hint)[1]) for name, value in found.items()}


def _item(found: object, hint: Any) -> object:
    try:
        return _CONVERTER.structure(found, hint)
    except BaseValidationError as error:
        raise UnreadableError(_reason(error)) from error


def _nested(shape: type[object]) -> Any:
    structure = make_dict_structure_fn(shape, _CONVERTER)

    def read(found: object, _: object) -> object:
        if not isinstance(found, dict):
            raise UnreadableError(f"expected a table, found {found!r}")
        return structure(found, shape)

    return read


def _member(found: object, hint: type[StrEnum]) -> StrEnum:
    if found not in {member.value for member in hint}:
        choices = ", ".join(member.value for member in hint)
        raise UnreadableError(f"{found!r} is not one of {choices}")
    return hint(str(found))


def _number(found: object, _: object) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise UnreadableError(f"expected a number, found {found!r}")
    return float(found)


def _plain(found: object, hint: type) -> object:
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


def _is_a(hint: object, kind: type) -> bool:
    return bool(get_origin(hint) == kind)


def _strict_converter() -> Converter:
    """A converter that takes nothing for what it is not."""
    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    made.register_structure_hook_factory(
        lambda hint: hasattr(hint, "__dataclass_fields__"), _nested
    )
    made.register_structure_hook_func(lambda hint: _is_a(hint, tuple), _tuple)
    made.register_structure_hook_func(lambda hint: _is_a(hint, dict), _mapping)
    made.register_structure_hook(float, _number)
    for kind in PLAIN:
        made.register_structure_hook(kind, _plain)
    made.register_structure_hook(StrEnum, _member)  # nearer to an enum of texts than text is
    return made


_CONVERTER = _strict_converter()
