"""Harm planted in every text of a shape: what a file, a title, a note or an address could hold."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

EVIL = "<script>alert(\"x\")</script> & 'more'"
Shape = TypeVar("Shape")


def planted(shape: Shape) -> Shape:
    """The same shape with every text in it replaced by a script, however deep it lies."""
    if isinstance(shape, str) and not isinstance(shape, Enum):
        return EVIL  # type: ignore[return-value]
    if isinstance(shape, tuple):
        return tuple(planted(part) for part in shape)  # type: ignore[return-value]
    if isinstance(shape, dict):
        return {key: planted(part) for key, part in shape.items()}  # type: ignore[return-value]
    if is_dataclass(shape) and not isinstance(shape, type):
        changed = {f.name: planted(getattr(shape, f.name)) for f in fields(shape) if f.init}
        return replace(shape, **changed)  # type: ignore[type-var]
    return shape
