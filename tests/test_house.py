"""The drawing of the house in docs/house.md is the house: its layers, and what each room says it does."""

import ast
import tomllib

from metrics.model.home import ROOT

PACKAGE = ROOT / "src" / "metrics"


def says(room: str) -> str:
    """The first line of what a room says of itself."""
    file = PACKAGE / room / "__init__.py"
    text = file if file.exists() else PACKAGE / f"{room}.py"
    said = ast.get_docstring(ast.parse(text.read_text(encoding="utf-8"))) or ""
    return said.splitlines()[0]


def layers(container: str) -> list[str]:
    """The layers import-linter holds of a container, from the top."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract.get("containers") == [container]
    )
    return [str(layer) for layer in contract["layers"]]


def drawn(container: str, below: str = "") -> str:
    """A table: a line a room, rooms of one layer under one number."""
    lines = ["| layer | room | what it does |", "|---|---|---|"]
    for number, layer in enumerate(layers(container), start=1):
        for place, room in enumerate(layer.split(" | ")):
            shown = str(number) if place == 0 else ""
            lines.append(f"| {shown} | `{room}` | {says(below + room)} |")
    return "\n".join(lines)


def test_the_drawing_of_the_rooms_is_what_the_imports_are_held_to() -> None:
    assert drawn("metrics") in (ROOT / "docs" / "house.md").read_text(encoding="utf-8")


def test_the_drawing_of_the_floors_of_intake_is_what_the_imports_are_held_to() -> None:
    house = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    assert drawn("metrics.intake", "intake/") in house
