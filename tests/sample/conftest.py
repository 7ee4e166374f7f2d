"""The sample, written once for every test that reads it."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.sample import write_sample

Rows = list[dict[str, str]]


def read(folder: Path, extract: str) -> Rows:
    with (folder / f"{extract}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder)
    return folder


@pytest.fixture(scope="session")
def rows(sample_folder: Path) -> Callable[[str], Rows]:
    kept: dict[str, Rows] = {}

    def of(extract: str) -> Rows:
        if extract not in kept:
            kept[extract] = read(sample_folder, extract)
        return kept[extract]

    return of
