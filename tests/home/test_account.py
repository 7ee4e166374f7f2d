import os

import pytest

from metrics.home.account import account


@pytest.mark.skipif(os.name == "nt", reason="Windows is asked itself")
def test_the_account_is_the_systems_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pwd = pytest.importorskip("pwd")
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "chair")
    assert account() == pwd.getpwuid(os.getuid()).pw_name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such numbers")
def test_an_account_without_a_name_is_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 987_654)
    assert account() == "account 987654"
