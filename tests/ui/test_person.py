"""Who published on the page: as a proxy's header says, and never taken for proved."""

import pytest

from metrics.home.account import account
from metrics.model.home import PERSON_HEADER
from metrics.ui import person


class Context:
    def __init__(self, **headers: str) -> None:
        self.headers = headers


@pytest.mark.parametrize(
    ("sent", "who"),
    [
        ("ada@council.example", "ada@council.example (said to be), Extracts page"),
        ("  Ada \x1b[2J\n Lovelace ", "Ada ␛[2J Lovelace (said to be), Extracts page"),
        ("x" * 500, "x" * 60 + " (said to be), Extracts page"),
        ("", f"Extracts page, run by {account()}"),
    ],
)
def test_a_name_in_the_header_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch, sent: str, who: str
) -> None:
    monkeypatch.setenv(PERSON_HEADER, "X-Forwarded-User")
    monkeypatch.setattr(person.st, "context", Context(**{"X-Forwarded-User": sent}))
    assert person.who() == who


def test_a_header_nobody_asked_for_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PERSON_HEADER, raising=False)
    monkeypatch.setattr(person.st, "context", Context(**{"X-Forwarded-User": "Mallory"}))
    assert person.who() == f"Extracts page, run by {account()}"
