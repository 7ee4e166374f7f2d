"""A door to knock at: files as text, checked on a fixed day."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

import pytest

from metrics.home import Archive
from metrics.intake import Checked, Source
from metrics.model.contract import Contract
from metrics.model.problem import Problem
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from tests.door import HOME, beside, knock

TODAY = date(2025, 7, 8)

TEAMS = """team_code,team_name,team_type,district,valid_from,valid_to
NF01,North Fen 1,unit,North Fen,2020-01-01,
OLD1,Old team,cin,City,2020-01-01,2024-12-31
"""
SNAPSHOT = """as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date
2025-05-31,W1,NF01,employee,case_holder,yes,1,2021-03-01
2025-05-31,W2,NF01,employee,case_holder,yes,0.8,2022-03-01
"""


class Door(Protocol):
    """Checks some files: name to content."""

    def __call__(
        self,
        files: Mapping[str, str | bytes],
        archive: Archive | None = ...,
        indicators: Mapping[str, str] = ...,
        today: date = ...,
    ) -> Checked: ...


@pytest.fixture(scope="session")
def contracts() -> Mapping[str, Contract]:
    return load_contracts(HOME.contracts)


@pytest.fixture(scope="session")
def codes() -> Codes:
    return load_codes(HOME.reference)


@pytest.fixture(scope="session")
def door(contracts: Mapping[str, Contract], codes: Codes) -> Door:
    def asked(
        files: Mapping[str, str | bytes],
        archive: Archive | None = None,
        indicators: Mapping[str, str] = {},
        today: date = TODAY,
    ) -> Checked:
        contents = {k: v.encode() if isinstance(v, str) else v for k, v in files.items()}
        return knock(
            [Source(name, content) for name, content in contents.items()],
            beside(contracts, codes, today, archive, indicators=indicators),
        )

    return asked


@pytest.fixture(scope="session")
def snapshot_with(door: Door) -> Callable[[str, str], list[Problem]]:
    """Problems of a workforce snapshot in which one text stands for another."""

    def replaced(old: str, new: str) -> list[Problem]:
        assert old in SNAPSHOT
        files = {"teams.csv": TEAMS, "staff.csv": SNAPSHOT.replace(old, new, 1)}
        return list(door(files).problems)

    return replaced
