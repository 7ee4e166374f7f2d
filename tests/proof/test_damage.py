"""Damaged files are told as files that cannot be read; nothing they do stops the file beside them."""

from datetime import date

import pytest

from metrics.intake import Checked, Source
from metrics.model.problem import Severity
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from tests.door import HOME, beside, knock
from tests.proof.damaging import DAMAGED, TEAMS, mutations, whole

BESIDE = beside(load_contracts(HOME.contracts), load_codes(HOME.reference), date(2025, 7, 8))
GOOD = Source("good.csv", TEAMS.replace(b"T1", b"G1"))
TOGETHER = 150  # damaged files in one load


def errors(checked: Checked) -> dict[str, str]:
    return {p.file: p.message for p in checked.problems if p.severity is Severity.ERROR}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_zip_is_a_file_that_cannot_be_read(damage: str) -> None:
    checked = knock([Source("june.zip", DAMAGED[damage]()), GOOD], BESIDE)
    assert [file.rows_accepted for file in checked.files] == [0, 28]
    (message,) = errors(checked).values()
    assert message.startswith("The ZIP file or workbook cannot be opened: ") or (
        message.startswith("The workbook cannot be opened: ")
    )
    assert "Error -" not in message


@pytest.mark.parametrize("name", whole())
def test_the_whole_file_is_read(name: str) -> None:
    assert {file.rows_accepted for file in knock([Source(name, whole()[name])], BESIDE).files} & {
        28
    }


@pytest.mark.parametrize("name", whole())
def test_whatever_bytes_of_a_file_are_damaged_it_is_read_or_refused(name: str) -> None:
    """Each alone would take long: the door opens for them all at once."""
    sources = [
        Source(f"{number}-{name}", content)
        for number, content in enumerate(mutations(whole()[name], TOGETHER, seed=8))
    ]
    checked = knock(sources, BESIDE)
    told = {problem.file.split("/")[0] for problem in checked.problems}
    read = {file.name.split("/")[0] for file in checked.files if file.rows_accepted}
    assert {source.name for source in sources} <= told | read
