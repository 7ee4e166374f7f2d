"""A council's answers become its settings, or every one that cannot be is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.errors import MetricsError
from metrics.model.council import District, Inspection
from metrics.model.home import ROOT, Home
from metrics.model.report import Council
from metrics.registry import load_registry
from metrics.registry.beginning import Answers, answers_of, council_of, short_name_of
from metrics.registry.council import SETTINGS, load_council
from metrics.registry.council_text import council_text

REGISTRY = load_registry(Home(ROOT, ROOT / "nowhere"))
TODAY = date(2025, 8, 1)
FENLAND = Answers(
    name="Fenland Borough Council",
    region="east of england",
    districts=("E07000010=Fenland", "City"),
    headlines=("inpost_fte", "caseload_avg"),
    inspection_title="Inspection: inadequate",
    inspection_start="2025-03-03",
    inspection_end="2025-03-14",
    inspection_judgement="Inadequate",
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
DAYS = st.dates(date(1990, 1, 1))
COUNCILS = st.builds(
    Council,
    name=WORDS,
    short_name=WORDS,
    board_name=WORDS,
    region_code=WORDS,
    headlines=st.lists(WORDS, max_size=5).map(tuple),
    day_zero_event=WORDS,
    themes=st.lists(WORDS, max_size=3).map(tuple),
    keep_originals_days=st.integers(0, 99),
    keep_refused_days=st.integers(0, 99),
    districts=st.lists(st.builds(District, WORDS, st.none() | WORDS), max_size=3).map(tuple),
    inspection=st.none() | st.builds(Inspection, WORDS, DAYS, st.none() | DAYS, st.none() | WORDS),
    shows_sample=st.booleans(),
)


def test_answers_become_settings() -> None:
    made = council_of(FENLAND, REGISTRY, TODAY)
    assert (made.name, made.short_name) == ("Fenland Borough Council", "Fenland")
    assert made.board_name == "Fenland Improvement Board"
    assert made.region_code == "E12000006"
    assert made.districts == (District("Fenland", "E07000010"), District("City"))
    assert made.headlines == ("inpost_fte", "caseload_avg")
    assert made.inspection == Inspection(
        "Inspection: inadequate", date(2025, 3, 3), date(2025, 3, 14), "inadequate"
    )
    assert not made.shows_sample


def test_what_is_not_answered_takes_what_is_usual() -> None:
    made = council_of(Answers(name="Fenland", region="E12000006"), REGISTRY, TODAY)
    assert made.headlines == REGISTRY.council.headlines
    assert made.themes == REGISTRY.council.themes
    assert (made.inspection, made.districts) == (None, ())


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": "  "}, "name: the council's name is empty"),
        ({"name": "x" * 121}, "name: 121 letters"),
        ({"name": "Fen\u202eland"}, "name: holds a character that cannot be seen"),
        ({"region": ""}, "region: none is named. Choose one of: North East (E12000001)"),
        ({"region": "Wales"}, "region: “Wales” is not one of them"),
        ({"districts": ("=",)}, "district: “=” is neither a name nor CODE=NAME"),
        ({"districts": ("A=North", "B=north")}, "district: “B=north” is named twice"),
        ({"headlines": ("in_post",)}, "headlines: there is no measure in_post. Known: absence"),
        ({"headlines": tuple(list(REGISTRY.indicators)[:6])}, "headlines: 6 are named"),
        ({"inspection_start": "3 March"}, "first day: “3 March” is not a day"),
        ({"inspection_start": ""}, "first day: “” is not a day"),
        ({"inspection_start": "2025-08-02", "inspection_end": ""}, "2025-08-02 has not come"),
        ({"inspection_end": "2025-03-02"}, "its last day is before its first day"),
        ({"inspection_judgement": "poor"}, "judgement: “poor” is not one of them"),
        ({"inspection_id": "our inspection"}, "inspection reference: “our inspection” is none"),
    ],
)
def test_an_answer_that_cannot_be_is_told_with_what_was_expected(
    changed: dict[str, object], told: str
) -> None:
    with pytest.raises(MetricsError) as caught:
        council_of(replace(FENLAND, **changed), REGISTRY, TODAY)  # type: ignore[arg-type]
    assert told in str(caught.value)


def test_every_answer_that_cannot_be_is_told_at_once() -> None:
    wrong = replace(FENLAND, name="", region="Wales", inspection_start="soon")
    with pytest.raises(MetricsError) as caught:
        council_of(wrong, REGISTRY, TODAY)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == [
        "name", "region", "inspection, first day", "Nothing has been written.",
    ]  # fmt: skip


def test_the_answers_that_stand_make_the_same_settings_again() -> None:
    made = council_of(FENLAND, REGISTRY, TODAY)
    assert council_of(answers_of(made), REGISTRY, TODAY) == made


def test_of_the_samples_settings_only_the_headlines_are_offered() -> None:
    assert answers_of(REGISTRY.council) == Answers("", "", headlines=REGISTRY.council.headlines)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ousemere County Council", "Ousemere"),
        ("London Borough of Barnet", "Barnet"),
        ("Royal Borough of Kensington and Chelsea", "Kensington and Chelsea"),
        ("City Council", "City Council"),
    ],
)
def test_the_place_is_what_is_left_of_a_councils_name(name: str, short: str) -> None:
    assert short_name_of(name) == short


@given(council=COUNCILS)
def test_settings_are_read_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, council: Council
) -> None:
    folder: Path = tmp_path_factory.mktemp("settings")
    (folder / SETTINGS).write_text(council_text(council), encoding="utf-8", newline="")
    assert load_council(Home(ROOT, folder)) == council
