"""Themes as declared: what a page asks and draws is data, and every fault of it is named."""

from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.home import ROOT, Home
from metrics.model.theme import PictureKind
from metrics.registry.council import load_council
from metrics.registry.themes import load_themes

HOME = Home.from_environment()
THEMES = load_themes(HOME.themes)


def test_every_theme_of_the_council_is_declared() -> None:
    assert set(load_council(HOME).themes) <= set(THEMES)


def test_every_measure_a_picture_names_is_an_indicator_of_its_theme() -> None:
    known = {file.stem for file in (ROOT / "queries" / "indicators").glob("*.sql")}
    named = {name for theme in THEMES.values() for p in theme.pictures for name in p.measures}
    assert named
    assert named <= known


def test_a_picture_keeps_the_order_of_its_measures() -> None:
    posts = THEMES["workforce"].pictures[0]
    assert posts.kind is PictureKind.AMOUNTS
    assert list(posts.measures.values()) == ["Approved posts", "In post", "Agency"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "a.toml: question: missing"),
        ('question = "Why?"\ncolour = 1', "a.toml: colour: unknown field"),
        ('question = "Why?"\n[[pictures]]\nkind = "pie"', "'pie' is not one of amounts"),
        (
            'question = "Why?"\n[[pictures]]\nkind = "in_and_out"\ntitle = "T"\nmeasures = {a = "A"}',
            "a.toml: picture 1: measures: in_and_out is made of 2, found 1",
        ),
        (
            'question = "Why?"\n[[pictures]]\nkind = "most_common"\nmeasures = {a = "A"}',
            "a.toml: picture 1: title: missing",
        ),
        ("question = ", "a.toml: the file: cannot be read as TOML"),
    ],
)
def test_a_fault_is_named_with_its_file_and_field(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "a.toml").write_text(written, encoding="utf-8")
    with pytest.raises(DefinitionError) as refused:
        load_themes(tmp_path)
    assert said in str(refused.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.toml").write_text("", encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"a\.toml: question: missing\nb\.toml: question"):
        load_themes(tmp_path)
