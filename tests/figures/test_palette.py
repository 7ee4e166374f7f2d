"""Text reaches 4.5:1 and graphics 3:1 where they are drawn (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from metrics.figures.palette import DARK, LIGHT, Meaning, Palette, contrast, palette

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda theme: str(theme.name))
TEXT = ("ink", "muted", "improvement", "concern", "neutral", "target", "link")
GRAPHICS = ("improvement", "concern", "common", "neutral", "target")


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#12436d", "#12436d", 1.0)],
)
def test_contrast_is_the_ratio_of_the_guidelines(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)
    assert contrast(second, first) == contrast(first, second)


@THEMES
@pytest.mark.parametrize("name", TEXT)
@pytest.mark.parametrize("ground", ["paper", "canvas"])
def test_text_can_be_read(colours: Palette, name: str, ground: str) -> None:
    assert contrast(getattr(colours, name), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("name", GRAPHICS)
@pytest.mark.parametrize("ground", ["paper", "canvas", "band"])
def test_marks_stand_out_also_on_the_ordinary_range(
    colours: Palette, name: str, ground: str
) -> None:
    assert contrast(getattr(colours, name), getattr(colours, ground)) >= 3.0


@THEMES
def test_a_notice_can_be_read(colours: Palette) -> None:
    assert contrast(colours.ink, colours.notice) >= 4.5
    assert contrast(colours.link, colours.notice) >= 4.5


@THEMES
def test_a_chips_mark_can_be_read_in_its_shape(colours: Palette) -> None:
    for shape in (colours.improvement, colours.concern, colours.neutral):
        assert contrast(colours.paper, shape) >= 4.5


@THEMES
def test_better_and_worse_never_share_a_colour(colours: Palette) -> None:
    meanings = {colours.of(kind) for kind in (None, *Meaning)} | {colours.target}
    assert len(meanings) == 5


def test_a_month_without_signals_is_drawn_as_ordinary() -> None:
    assert LIGHT.of(None) == LIGHT.common


def test_the_palette_is_light_unless_the_theme_is_dark() -> None:
    assert palette("dark") is DARK
    assert palette("light") is LIGHT
    assert palette(None) is LIGHT
