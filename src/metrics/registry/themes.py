"""Themes, parsed once from data/themes/*.toml, all their faults reported together."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from metrics.errors import DefinitionError
from metrics.model.theme import Picture, PictureKind, Theme
from metrics.registry.fields import read_fields

MEASURES = {  # how few and how many a picture is made of
    PictureKind.AMOUNTS: (2, 4),
    PictureKind.IN_AND_OUT: (2, 2),
    PictureKind.MAKE_UP: (0, 0),
    PictureKind.MOST_COMMON: (1, 1),
}


def load_themes(folder: Path) -> Mapping[str, Theme]:
    """Every declared theme by its id, which is its file's name.

    Raises DefinitionError listing each fault as "file: field: reason".
    """
    faults: list[str] = []
    read = [_theme(file, faults) for file in sorted(folder.glob("*.toml"))]
    if faults:
        raise DefinitionError("\n".join(faults))
    return {theme.id: theme for theme in read if theme}


def _theme(file: Path, faults: list[str]) -> Theme | None:
    """The theme of one file; None when it has faults, which are added to `faults`."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{file.name}: the file: cannot be read as TOML: {error}")
        return None
    theme = read_fields(Theme, table, where=file.name, faults=faults, given={"id": file.stem})
    if theme:
        for number, picture in enumerate(theme.pictures, 1):
            faults += (f"{file.name}: picture {number}: {why}" for why in _faults(picture))
    return theme


def _faults(picture: Picture) -> Iterable[str]:
    low, high = MEASURES[picture.kind]
    if not low <= len(picture.measures) <= high:
        wanted = str(low) if low == high else f"{low} to {high}"
        yield f"measures: {picture.kind} is made of {wanted}, found {len(picture.measures)}"
    if picture.measures and not picture.title:
        yield "title: missing"
