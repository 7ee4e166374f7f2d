"""The query that holds shares against each other, asked of an empty file."""

from pathlib import Path

import duckdb
import pytest

from metrics.model.home import ROOT
from metrics.warehouse.connection import EditionFile


@pytest.fixture(scope="session")
def funnel_file(tmp_path_factory: pytest.TempPathFactory) -> EditionFile:
    path: Path = tmp_path_factory.mktemp("funnel") / "empty.duckdb"
    duckdb.connect(str(path)).close()
    return EditionFile(path, ROOT / "queries" / "reads")
