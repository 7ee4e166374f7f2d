"""A TOML table becomes a frozen dataclass, or a list of what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest

from metrics.registry.fields import read_fields


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Inner:
    size: int


@dataclass(frozen=True)
class Outer:
    name: str
    colour: Colour = Colour.RED
    share: float | None = None
    tags: tuple[str, ...] = ()
    inner: Inner | None = None
    parts: tuple[Inner, ...] = ()
    day: date | None = None
    open: bool = False


def read(**table: object) -> tuple[Outer | None, list[str]]:
    faults: list[str] = []
    return read_fields(Outer, table, where="file.toml", faults=faults), faults


def test_every_kind_of_field_is_read() -> None:
    outer, faults = read(
        name="a", colour="blue", share=1, tags=["x"], inner={"size": 2}, parts=[{"size": 3}],
        day=date(2026, 11, 1), open=True,
    )  # fmt: skip
    assert faults == []
    assert outer == Outer(
        "a", Colour.BLUE, 1.0, ("x",), Inner(2), (Inner(3),), date(2026, 11, 1), True
    )


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("colour", "green", "'green' is not one of red, blue"),
        ("share", "half", "expected a number, found 'half'"),
        ("tags", "x", "expected a list in square brackets, found 'x'"),
        ("inner", {"size": "big"}, "size: expected a whole number, found 'big'"),
        ("inner", {}, "size: missing"),
        ("parts", [{"size": True}], "size: expected a whole number, found True"),
        ("day", "soon", "expected a date such as 2026-11-01, found 'soon'"),
        ("open", 1, "expected true or false, found 1"),
    ],
)
def test_a_wrong_value_is_explained(field: str, value: object, reason: str) -> None:
    assert read(name="a", **{field: value}) == (None, [f"file.toml: {field}: {reason}"])


def test_missing_unknown_and_empty_are_reported_together() -> None:
    assert read(size=1)[1] == [
        "file.toml: size: unknown field; known are "
        "name, colour, share, tags, inner, parts, day, open",
        "file.toml: name: missing",
    ]
    assert read(name=" ")[1] == ["file.toml: name: is empty"]
