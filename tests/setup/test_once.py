"""What many tests stand on is made once, whole, and never of other ingredients than it says."""

from pathlib import Path

import pytest

from tests import once as once_module
from tests.once import Once, once_for


class Baker:
    """Writes one file, and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, folder: Path) -> None:
        self.times += 1
        folder.mkdir()
        (folder / "loaf").write_text(f"{self.times}")


@pytest.fixture
def bake() -> Baker:
    return Baker()


@pytest.fixture(autouse=True)
def unedited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody edits a file while these tests run, whatever is done to the checkout meanwhile."""
    monkeypatch.setattr(once_module, "fingerprint", lambda: once_module.AT_THE_START)


def run(tmp_path: Path, name: str) -> Once:
    """A run of its own that keeps what it makes where the others do."""
    for folder in (tmp_path / name, tmp_path / "cache"):
        folder.mkdir(exist_ok=True)
    return once_for(tmp_path / name, tmp_path / "cache")


def test_two_who_ask_get_one_folder(tmp_path: Path, bake: Baker) -> None:
    assert Once(tmp_path)("bread", bake) == Once(tmp_path)("bread", bake)
    assert bake.times == 1


def test_a_later_run_gets_a_copy_of_what_an_earlier_one_made(tmp_path: Path, bake: Baker) -> None:
    first = run(tmp_path, "first")("bread", bake)
    (first / "loaf").write_text("spoilt by a test")
    second = run(tmp_path, "second")("bread", bake)
    assert (second / "loaf").read_text() == "1"
    assert bake.times == 1


def test_what_was_made_of_other_ingredients_is_not_used(
    tmp_path: Path, bake: Baker, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, "first")("bread", bake)
    monkeypatch.setattr(once_module, "AT_THE_START", "another")
    run(tmp_path, "second")("bread", bake)
    assert bake.times == 2


def test_what_was_made_while_an_ingredient_was_edited_is_not_kept(
    tmp_path: Path, bake: Baker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(once_module, "fingerprint", lambda: "edited meanwhile")
    run(tmp_path, "first")("bread", bake)
    run(tmp_path, "second")("bread", bake)
    assert bake.times == 2


def test_a_folder_half_made_is_not_there(tmp_path: Path, bake: Baker) -> None:
    def burn(folder: Path) -> None:
        folder.mkdir()
        raise RuntimeError("burnt")

    with pytest.raises(RuntimeError, match="burnt"):
        Once(tmp_path)("bread", burn)
    assert (Once(tmp_path)("bread", bake) / "loaf").read_text() == "1"
