"""A new analyst at a terminal: begins, writes a template, fills it in, loads it, reads a figure."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from metrics.cli.app import command_line
from metrics.errors import MetricsError, NotFound
from metrics.home.shelf import Shelf
from metrics.model.home import Home
from metrics.registry.council import load_council

BEGIN = ("begin", "--name", "Fenland Borough Council", "--region", "London")
TEAM = {
    "team_code": "A1", "team_name": "North", "team_type": "safeguarding", "district": "North",
    "valid_from": "2020-01-01",
}  # fmt: skip
WORKER = {
    "as_at_date": "2025-05-31", "team_code": "A1", "worker_type": "employee", "role": "case_holder",
    "is_registered_sw": "yes", "fte": "1", "start_date": "2020-01-01",
}  # fmt: skip


def ran(*arguments: object, typed: str = "") -> str:
    """What a command said, standard output alone; what it refused is raised."""
    result = CliRunner().invoke(command_line(), [str(a) for a in arguments], input=typed)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


def fill(file: Path, rows: list[dict[str, str]]) -> None:
    """Rows typed under the heads of a template."""
    workbook = load_workbook(file)
    sheet = workbook.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for number, row in enumerate(rows, 2):
        for place, name in enumerate(heads, 1):
            if name in row:
                sheet.cell(number, place, row[str(name)])
    workbook.save(file)


def test_a_new_analyst_begins_fills_in_two_templates_and_reads_a_figure(
    home: Home, tmp_path: Path
) -> None:
    told = ran(*BEGIN)
    assert "This home is kept for Fenland Borough Council." in told
    assert "1. With teams and workforce snapshot: " in told
    teams, staff = tmp_path / "teams.xlsx", tmp_path / "staff.xlsx"
    ran("template", "teams", "--to", teams)
    ran("template", "workforce_snapshot", "--to", staff)
    fill(teams, [TEAM])
    fill(staff, [WORKER | {"worker_ref": f"W{n}"} for n in range(12)])
    assert "Published edition-0001." in ran("load", teams, staff)
    values = ran("values", "--audience", "board", "--indicator", "inpost_fte")
    (row,) = [r for r in csv.DictReader(io.StringIO(values)) if r["breakdown"] == "service"]
    assert (row["month"], float(row["value"]), row["data"]) == ("2025-05", 12.0, "council data")
    assert "Loaded already: teams and workforce snapshot." in ran("begin", "--what-next")


def test_every_option_is_written(home: Home) -> None:
    ran(
        *BEGIN, "--short-name", "The Fens", "--board-name", "Our Board",
        "--district", "E07000010=Fenland", "--district", "City",
        "--headline", "inpost_fte", "--inspection-start", "2025-03-03",
        "--inspection-end", "2025-03-14", "--inspection-title", "Inspection of services",
        "--inspection-judgement", "Good", "--inspection-id", "E03",
    )  # fmt: skip
    council = load_council(home)
    assert (council.short_name, council.board_name) == ("The Fens", "Our Board")
    assert [d.name for d in council.districts] == ["Fenland", "City"]
    assert (council.headlines, council.day_zero_event) == (("inpost_fte",), "E03")
    assert council.inspection is not None
    assert council.inspection.overall_judgement == "good"


def test_without_a_name_everything_is_asked_and_a_wrong_answer_is_asked_again(home: Home) -> None:
    typed = [
        "Fenland",
        "Wales",
        "London",
        "North; South",
        "",
        "2099-01-01",
        "2025-03-03",
        "",
        "",
        "",
    ]
    told = ran("begin", typed="\n".join(typed) + "\n")
    assert "“Wales” is not one of them" in told
    assert "2099-01-01 has not come" in told
    council = load_council(home)
    assert (council.name, council.region_code) == ("Fenland", "E12000007")
    assert [d.name for d in council.districts] == ["North", "South"]
    assert council.inspection is not None
    assert council.inspection.title == "Inspection"


def test_asked_without_an_inspection_no_more_is_asked_of_it(home: Home) -> None:
    ran("begin", typed="Fenland\nLondon\n\n\n\n")
    assert load_council(home).inspection is None


def test_where_the_sample_is_shown_it_says_what_becomes_of_it(
    sample_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(sample_home.folder))
    told = ran("begin", typed="Fenland\nLondon\n\n\n\n")
    assert told.startswith("The synthetic sample is shown in this home.")
    assert "The synthetic sample has been set aside." in told


def test_what_to_load_is_told_without_beginning(home: Home) -> None:
    assert "1. With teams and workforce snapshot" in ran("begin", "--what-next")
    assert not (home.folder / "settings.toml").exists()


def test_answers_that_cannot_be_are_refused_and_nothing_is_written(home: Home) -> None:
    with pytest.raises(MetricsError, match="“Wales” is not one of them"):
        ran("begin", "--name", "Fenland", "--region", "Wales")
    assert not (home.folder / "settings.toml").exists()


def test_a_command_that_reads_figures_says_that_there_are_none_yet(home: Home) -> None:
    ran(*BEGIN)
    with pytest.raises(NotFound, match=r"no month is published yet\. Load"):
        ran("board")
    assert Shelf(home.editions).published() is None


@pytest.mark.parametrize(
    ("name", "opening"), [("d.csv", b"\xef\xbb\xbfextract,"), ("d.XLSX", b"PK")]
)
def test_the_dictionary_is_written_as_its_name_says(
    home: Home, tmp_path: Path, name: str, opening: bytes
) -> None:
    ran("dictionary", "--to", tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(opening)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("template", "team", "--to", "t.xlsx"),
            "There is no extract 'team'. The nearest is teams.",
        ),
        (("template", "teams", "--to", "t.csv"), "name a file that ends with .xlsx"),
        (("dictionary", "--to", "d.pdf"), "name a file that ends with .xlsx or .csv"),
        (("template", "teams", "--to", "/nowhere/t.xlsx"), "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_told(home: Home, arguments: tuple[str, ...], told: str) -> None:
    with pytest.raises(MetricsError) as caught:
        ran(*arguments)
    assert told in str(caught.value)
