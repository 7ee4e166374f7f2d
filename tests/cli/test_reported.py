"""engine-room reported and the history engine-room editions tells."""

import json
from datetime import datetime

import pytest

from metrics.model.home import ROOT, Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.cli.test_commands import Run, run
from tests.council import months, publish, teams, workforce

__all__ = ["run"]
HEADS = (
    "indicator,month,breakdown,split,value,numerator,denominator,withdrawn,current,edition,"
    "published_at,published_by,came_from,note,definition_version,data"
)


@pytest.fixture(scope="module")
def restated(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Two months of one team; the second then sent again with two people more."""
    home = Home(ROOT, tmp_path_factory.mktemp("restated-home"))
    areas = teams({"A1": "North"})
    publish(home, areas, workforce(months(2), {"A1": 10}), at=datetime(2024, 4, 8))
    load = Load(
        accept_large_change=True, at=datetime(2024, 7, 8), note="Late starters", loaded_by="Ada"
    )
    load_files(home, [workforce([months(2)[1]], {"A1": 12})], load)
    return home


def test_every_figure_ever_published_comes_oldest_first(run: Run, restated: Home) -> None:
    answer = run(restated, "reported", "inpost_fte")
    assert answer.out.splitlines()[0] == HEADS
    rows = answer.rows
    assert [(r["month"], r["value"], r["current"], r["edition"]) for r in rows] == [
        ("2024-01", "10.0", "yes", "edition-0001"),
        ("2024-02", "10.0", "no", "edition-0001"),
        ("2024-02", "12.0", "yes", "edition-0002"),
    ]
    assert (rows[-1]["published_by"], rows[-1]["note"]) == ("Ada", "Late starters")


def test_one_month_of_one_team_comes_as_json(run: Run, restated: Home) -> None:
    asked = ("reported", "inpost_fte", "--month", "2024-02", "--breakdown", "team:A1")
    listed = json.loads(run(restated, *asked, "--format", "json").out)
    assert [(row["breakdown"], row["value"]) for row in listed] == [
        ("team:A1", 10.0),
        ("team:A1", 12.0),
    ]


def test_as_a_table_it_says_what_the_data_are(run: Run, restated: Home) -> None:
    out = run(restated, "reported", "inpost_fte", "--format", "table").out
    assert "inpost_fte, service: council data" in out
    assert [line.split()[:4] for line in out.splitlines()[-2:]] == [
        ["2024-02", "10.00", "no", "edition-0001"],
        ["2024-02", "12.00", "yes", "edition-0002"],
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("inpost_ft",),
            "There is no measure called 'inpost_ft'. The nearest is inpost_fte.",
        ),
        (("inpost_fte", "--month", "2031-01"), "The nearest month is February 2024."),
        (("inpost_fte", "--month", "soon"), "write it as 2025-06"),
        (("inpost_fte", "--breakdown", "district:Nort"), "The nearest is district:North."),
    ],
)
def test_what_was_never_published_is_said_with_the_nearest(
    run: Run, restated: Home, arguments: tuple[str, ...], told: str
) -> None:
    answer = run(restated, "reported", *arguments)
    assert answer.code == 1
    assert told in answer.err
    assert answer.out == ""


def test_the_editions_tell_who_when_why_and_from_which_files(run: Run, restated: Home) -> None:
    newest, *_ = json.loads(run(restated, "editions", "--json").out)
    (publication,) = newest["publications"]
    (file,) = publication.pop("files")
    assert newest["values_restated"] > 0
    assert publication == {
        "published_at": "2024-07-08T00:00:00+01:00",
        "published_by": "Ada",
        "came_from": "load",
        "note": "Late starters",
        "values_restated": newest["values_restated"],
    }
    assert len(file.pop("sha256")) == 8
    assert file == {
        "name": "workforce.csv",
        "extract": "workforce_snapshot",
        "rows_accepted": 12,
        "rows_repaired": 0,
        "rows_refused": 0,
        "rows_set_aside": 0,
        "changes": [],
    }


def test_the_editions_in_words_name_the_files_beneath_their_publication(
    run: Run, restated: Home
) -> None:
    first, second, *_ = run(restated, "editions").out.splitlines()
    assert "Ada" in first
    assert first.endswith("figures restated  Late starters")
    assert second.strip().startswith("workforce.csv")
    assert second.endswith("12 rows accepted, 0 repaired, 0 refused")
