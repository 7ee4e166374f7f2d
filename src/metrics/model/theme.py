"""A theme's page as declared: its question and its pictures, in data/themes/<theme>.toml."""

from dataclasses import dataclass, field
from enum import StrEnum


class PictureKind(StrEnum):
    """A picture that a theme's page may have beneath its measures."""

    AMOUNTS = (
        "amounts"  # two to four measures in one unit, as lines; the first is what the rest aim at
    )
    IN_AND_OUT = "in_and_out"  # one measure above the line, another below it
    MAKE_UP = "make_up"  # every make-up of a whole that the theme has
    MOST_COMMON = "most_common"  # the parts of one measure, the most common first


@dataclass(frozen=True)
class Picture:
    """One picture and the measures it is made of, each with its name in it."""

    kind: PictureKind
    title: str = ""
    note: str = ""
    measures: dict[str, str] = field(default_factory=dict)  # indicator id: name in the picture


@dataclass(frozen=True)
class Theme:
    """What a theme's page asks, and what it draws."""

    id: str
    question: str
    pictures: tuple[Picture, ...] = ()
