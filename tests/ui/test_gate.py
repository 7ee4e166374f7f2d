"""The gate by itself: whose connections it lets through."""

import tomllib

import pytest

from metrics.model.home import OPEN_TO_ANYBODY, ROOT
from metrics.ui.gate import _refusal, is_own_machine, policy


@pytest.mark.parametrize(
    ("server", "is_own"),
    [
        (("127.0.0.1", 8501), True),
        (("::1", 8501), True),
        (None, True),
        (("192.0.2.7", 8501), False),
        (("fe80::1", 8501), False),
        (("board.example", 80), False),
    ],
)
def test_only_this_machine_is_its_own(server: object, is_own: bool) -> None:
    assert is_own_machine(server) is is_own


def test_however_it_was_started_others_see_nothing_unless_that_was_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = {"type": "http", "path": "/", "server": ("192.0.2.7", 8501)}
    refusal = _refusal(asked)
    assert refusal is not None
    assert refusal.status_code == 403
    monkeypatch.setenv(OPEN_TO_ANYBODY, "yes")
    assert _refusal(asked) is None


def test_the_script_in_streamlits_page_is_known_by_its_hash() -> None:
    assert policy()["script-src"].count("'sha256-") == 1
    assert "unsafe-inline" not in policy()["script-src"]


def test_the_settings_bind_this_machine_and_tell_no_more_than_they_must() -> None:
    found = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert found["server"]["address"] == "127.0.0.1"
    assert set(found["server"]["allowedHosts"]) == {"localhost", "127.0.0.1"}
    assert found["client"]["showErrorDetails"] == "none"
    assert found["client"]["showErrorLinks"] is False
