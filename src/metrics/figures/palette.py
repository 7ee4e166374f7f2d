"""The only colours: what they mean, in light and in dark."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.model.words import Way


class Meaning(StrEnum):
    """What a mark means, which is the role of its colour."""

    BETTER = "better"
    CONCERN = "concern"
    NEUTRAL = "neutral"  # a real change that is neither better nor worse


WAYS = {
    Way.BETTER: Meaning.BETTER,
    Way.WORSE: Meaning.CONCERN,
    Way.HIGHER: Meaning.NEUTRAL,
    Way.LOWER: Meaning.NEUTRAL,
}


@dataclass(frozen=True)
class Palette:
    """One theme's colours. Text reaches 4.5:1 and graphics 3:1 on paper and canvas (tested)."""

    name: str
    ink: str
    muted: str
    hairline: str
    paper: str
    canvas: str
    band: str  # the range ordinary variation stays in
    mean: str
    improvement: str
    concern: str
    common: str
    neutral: str  # a real change that is neither better nor worse
    target: str
    link: str
    notice: str  # background of a notice
    others: str  # other authorities, drawn faintly behind

    @property
    def behind_names(self) -> str:
        """Paper under a name that stands among lines, which it fades; a dot under it is still seen."""
        red, green, blue = (int(self.paper[place : place + 2], 16) for place in (1, 3, 5))
        return f"rgba({red}, {green}, {blue}, 0.8)"

    def of_way(self, way: Way | None) -> str:
        """The colour of what lies to one side of what was expected: grey where it lies within."""
        return self.of(WAYS[way] if way else None)

    def of(self, meaning: Meaning | None) -> str:
        """The colour of a mark: grey where nothing is told of it."""
        if meaning is None:
            return self.common
        return {
            Meaning.BETTER: self.improvement,
            Meaning.CONCERN: self.concern,
            Meaning.NEUTRAL: self.neutral,
        }[meaning]


LIGHT = Palette(
    name="light",
    ink="#1b2530",
    muted="#55616d",
    hairline="#dfe4e8",
    paper="#ffffff",
    canvas="#f5f6f4",
    band="#e7ecef",
    mean="#a3adb5",
    improvement="#0b6bb0",
    concern="#bf4a08",
    common="#7a858f",
    neutral="#6b4f9e",
    target="#12436d",
    link="#12436d",
    notice="#fdf6d8",
    others="#b9c2c9",
)
DARK = Palette(
    name="dark",
    ink="#e8ecef",
    muted="#a9b4bd",
    hairline="#2f3b46",
    paper="#17202a",
    canvas="#10171e",
    band="#25323d",
    mean="#5f6d79",
    improvement="#5aaef0",
    concern="#f5935a",
    common="#93a0ab",
    neutral="#b9a1e8",
    target="#9cc3ee",
    link="#a9cbf0",
    notice="#3a3413",
    others="#4e5b66",
)


def palette(theme: str | None) -> Palette:
    """The palette of a Streamlit theme: light unless it says dark."""
    return DARK if theme == "dark" else LIGHT


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two hex colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
