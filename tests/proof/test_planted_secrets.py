"""What says who somebody is, planted in every column of every extract, is nowhere afterwards."""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.home import ROOT
from metrics.model.month import Month
from metrics.registry.contracts import load_contracts
from tests.once import Once
from tests.proof.searching import texts_below
from tests.typed_tables import HOME, usual_cells

MAY = Month(2025, 5)
# Nobody's: no such National Insurance prefix is given, and the telephone numbers are kept for drama.
IDENTIFIERS = {
    "National Insurance number": "QQ123456C",
    "the same with spaces": "QQ 65 43 21 A",
    "registration number": "SW918273",
    "registration number in brackets": "Lead worker (SWE: SW918274)",
    "email address": "m.thistlethwaite@ousemere.example",
    "mobile telephone number": "07700900461",
    "telephone number": "01632 960 983",
    "birth date": "born 17/03/1984",
}
BIRTH_DATE = "17/03/1984"
WHAT_IS_SEARCHED = (
    "QQ123456C",
    "QQ 65 43 21 A",
    "918273",
    "918274",
    "thistlethwaite@",
    "7700900461",
    "960 983",
)
LOCAL = {n: c for n, c in load_contracts(HOME.contracts).items() if c.kind is ContractKind.LOCAL}
TEAMS = 330  # more rows than any extract has columns times secrets; each has a key of its own
UNDECLARED = "Emergency contact"  # a column that no contract has


def surname(extract: str, column: Column) -> str:
    """A name of its own for each column, so that what is found says where it was planted."""
    place = sorted(LOCAL).index(extract) * 100 + LOCAL[extract].columns.index(column)
    return "Quillfeather" + "".join("abcdefghij"[int(digit)] for digit in f"{place:04}")


def rows(extract: str, contract: Contract) -> Iterator[dict[str, str]]:
    """Rows without a secret, and for every column one with each."""
    planted = [
        (column, secret)
        for column in contract.columns
        for named in [surname(extract, column)]
        for secret in (*IDENTIFIERS.values(), f"Margaret {named}", f"{named}, Siobhan")
    ]
    for number in range(TEAMS):
        usual = usual_cells(contract, number, MAY)
        team = number if "team_code" in contract.key else TEAMS - 1
        began = date(2020, 1, 1) + timedelta(days=number if extract == "targets" else 0)
        own = {"team_code": f"T{team}", "indicator_id": "inpost_fte", "valid_from": str(began)}
        own = {name: value for name, value in own.items() if name in usual}
        if extract == "supervision_events":
            own["held_date"] = "2025-05-30"
        secret = {planted[number][0].name: planted[number][1]} if number < len(planted) else {}
        yield {**usual, **own, **secret, UNDECLARED: IDENTIFIERS["email address"]}


def write_extracts(folder: Path) -> None:
    """A file of every local extract, with every secret in every column."""
    folder.mkdir(parents=True)
    for extract, contract in LOCAL.items():
        with (folder / f"{extract}.csv").open("w", newline="", encoding="utf-8") as file:
            names = [column.name for column in contract.columns]
            writer = csv.DictWriter(file, [*names, UNDECLARED])
            writer.writeheader()
            writer.writerows(rows(extract, contract))


@dataclass(frozen=True)
class Afterwards:
    """What is left of everything: where it lies, and what it says, in small letters."""

    kept: tuple[tuple[str, str], ...]

    def holding(self, text: str) -> set[str]:
        """Where a text is, in whatever letters."""
        return {where for where, found in self.kept if text.lower() in found}


def leave(place: Path) -> None:
    """Check, load with consent, and drop into the watched folder, each with its report, in a folder."""
    home, temporary, reports = place / "home", place / "temporary", place / "reports"
    write_extracts(place / "extracts")
    for folder in (temporary, reports, home / "incoming"):
        folder.mkdir(parents=True)
    environment = {
        **os.environ,
        "ENGINE_ROOM_HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(ROOT / "src"),
        "COLUMNS": "400",
    }

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "metrics.cli", *arguments]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, cwd=reports, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr[-2000:]
        return done.stdout + done.stderr

    extracts = str(place / "extracts")
    consent = ("--accept-without-refused-rows", "--accept-large-change")
    said = [
        run("load", extracts, "--report", "refused.xlsx", "--repairs"),
        run("load", extracts, "--report", "load.csv", *consent),
        run("editions"),
    ]
    for extract in LOCAL:
        shutil.move(
            place / "extracts" / f"{extract}.csv", home / "incoming" / f"again {extract}.csv"
        )
    said.append(run("watch", "--once"))
    (reports / "terminal.txt").write_text("\n".join(said), encoding="utf-8")
    # The extracts themselves: refused originals are kept as they came for the days that are set.
    for extract in LOCAL:
        for original in home.rglob(f"again {extract}.csv"):
            original.unlink()


@pytest.fixture(scope="module")
def afterwards(once: Once) -> Afterwards:
    """What is left in the home, in the temporary folder, in reports and in the terminal."""
    place = once("secrets", leave)
    return Afterwards(
        tuple(
            (str(path.relative_to(place)), text.lower())
            for path, text in texts_below(
                *(place / name for name in ("home", "temporary", "reports"))
            )
        )
    )


def test_something_of_it_was_loaded(afterwards: Afterwards) -> None:
    """Else nothing would be found because nothing is there."""
    assert "reports/terminal.txt" in afterwards.holding("Published edition-")
    assert any(where.endswith(".parquet") for where in afterwards.holding("case_holder"))


def test_an_identifier_is_nowhere(afterwards: Afterwards) -> None:
    found = {secret: afterwards.holding(secret) for secret in (*WHAT_IS_SEARCHED, BIRTH_DATE)}
    assert {secret: places for secret, places in found.items() if places} == {}


def test_a_name_is_nowhere_but_in_columns_of_words(afterwards: Afterwards) -> None:
    found = {
        f"{name}.{column.name}": afterwards.holding(surname(name, column))
        for name, contract in LOCAL.items()
        for column in contract.columns
        if column.type is not ColumnType.TEXT
    }
    assert {column: places for column, places in found.items() if places} == {}
