"""The locks name what pyproject.toml asks for, to the byte, and nobody's address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from environment import LOCKS
from metrics.model.home import ROOT

FOLDER = ROOT / "requirements"
PINNED = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}")
BUILD = ["hatchling", "editables"]  # what builds the project, which is installed without isolation


def asked(extras: tuple[str, ...]) -> list[Requirement]:
    """Everything that pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = [one for extra in extras for one in project["optional-dependencies"][extra]]
    return [Requirement(one) for one in (*project["dependencies"], *more, *BUILD)]


@pytest.mark.parametrize(("extras", "lock"), LOCKS.items(), ids=list(LOCKS.values()))
def test_a_lock_has_a_version_of_everything_asked_for(extras: tuple[str, ...], lock: str) -> None:
    text = (FOLDER / f"{lock}.txt").read_text(encoding="utf-8")
    versions = dict(PINNED.findall(text))
    wrong = [
        str(one)
        for one in asked(extras)
        if not one.specifier.contains(versions.get(canonicalize_name(one.name), "0"))
    ]
    assert wrong == [], "write the locks anew: .ci/lock (needs uv)"


@pytest.mark.parametrize("lock", [*LOCKS.values(), "duckdb-1.5"])
def test_every_line_of_a_lock_is_a_version_or_the_hash_of_a_file(lock: str) -> None:
    lines = (FOLDER / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        assert HASH.match(line) or (PINNED.match(line) and HASH.match(after)), line


def test_the_older_duckdb_line_has_a_lock_of_its_own() -> None:
    text = (FOLDER / "duckdb-1.5.txt").read_text(encoding="utf-8")
    ((name, version),) = PINNED.findall(text)
    assert (name, version.startswith("1.5.")) == ("duckdb", True)
