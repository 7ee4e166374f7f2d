"""How the door stands a very large extract: python benchmarks/door.py [--rows N].

The sample council with its supervision sessions made many: each is told again as case supervision,
once for each child spoken of, in one CSV file. A bare `create table as` of that file, that with every
cell cast by the contract (a check should take about three times as long as that), the check, the
whole load and the load of one more month each run in a process of their own, so that the peak memory
is their own; times are ratios within one run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb
from memory import peak_megabytes

from metrics.holdings.casts import create_macros, typed_select
from metrics.home.staging import StagingFolder
from metrics.intake import read_sources
from metrics.model.home import ROOT, Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load, Press
from metrics.publish.staging import stops
from metrics.registry.contracts import load_contracts

LAST_MONTH = "2025-06-01"
LOAD = Load(at=datetime(2025, 8, 1), note="benchmark", loaded_by="benchmark")
SESSIONS = "supervision_events.csv"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000, help="supervision rows in all")
    parser.add_argument("--step", nargs=2, metavar=("WHAT", "FOLDER"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        what, folder = arguments.step
        measure(what, Path(folder))
        return
    with tempfile.TemporaryDirectory() as folder:
        write_extracts(Path(folder), arguments.rows)
        tell(Path(folder), {what: in_a_process(what, folder) for what in STEPS})


def write_extracts(folder: Path, rows: int) -> None:
    """first/ holds every extract with sessions before the last month; next/ the last month's."""
    first, later = folder / "first", folder / "next"
    first.mkdir()
    later.mkdir()
    for file in Home.from_environment().sample.glob("*.csv"):
        if file.name != SESSIONS:
            (first / file.name).write_bytes(file.read_bytes())
    with duckdb.connect() as connection:
        connection.execute(
            "create table sessions as select * from read_csv($file, all_varchar = true)",
            {"file": str(ROOT / "data" / "sample" / SESSIONS)},
        )
        count = connection.execute("select count(*) from sessions").fetchall()[0][0]
        children = max(rows // count - 1, 1)
        connection.execute(
            "create view many as select * from sessions union all select s.* replace ("
            "s.event_id || '-' || c.child as event_id, 'case' as supervision_type) "
            f"from sessions as s cross join range({children}) as c(child)"
        )
        for where, into in ((f"< '{LAST_MONTH}'", first), (f">= '{LAST_MONTH}'", later)):
            connection.execute(
                f"copy (select * from many where scheduled_date {where} order by scheduled_date) "
                f"to '{into / SESSIONS}' (header)"
            )


def bare(folder: Path) -> None:
    """What DuckDB itself needs to read the file into a table of text."""
    with duckdb.connect(str(folder / "bare.duckdb"), config={"memory_limit": "1GB"}) as connection:
        connection.execute(
            "create table rows_written as select * from read_csv($file, all_varchar = true)",
            {"file": str(folder / "first" / SESSIONS)},
        )


def typed(folder: Path) -> None:
    """The same read, and every cell cast by the contract: what a check cannot do without."""
    home = Home(ROOT, folder / "home")
    contract = load_contracts(home.contracts)["supervision_events"]
    with duckdb.connect(str(folder / "typed.duckdb"), config={"memory_limit": "1GB"}) as connection:
        create_macros(connection, home.queries, home.reference)
        connection.execute(
            "create table rows_written as select * from read_csv($file, all_varchar = true)",
            {"file": str(folder / "first" / SESSIONS)},
        )
        connection.execute(f"create table rows_typed as {typed_select(contract, 'rows_written')}")


def check(folder: Path) -> None:
    """The check alone."""
    press = Press.at(Home(ROOT, folder / "home"))
    room = StagingFolder(press.home.staging)
    checked = press.check(read_sources([folder / "first"]), press.published_base(), LOAD, room.path)
    if stops(checked, LOAD):
        raise SystemExit(f"refused: {checked.problems[:3]}")


def load(folder: Path) -> None:
    """Check, archive, build and publish everything before the last month."""
    published(folder, folder / "first")


def increment(folder: Path) -> None:
    """Check, archive, build and publish the last month on top."""
    published(folder, folder / "next")


def published(folder: Path, extracts: Path) -> None:
    outcome = load_files(Home(ROOT, folder / "home"), read_sources([extracts]), LOAD)
    if outcome.edition is None:
        raise SystemExit(f"refused: {outcome.checked.problems[:3]}")


STEPS: dict[str, Callable[[Path], None]] = {
    "bare": bare, "typed": typed, "check": check, "load": load, "increment": increment,
}  # fmt: skip


def in_a_process(what: str, folder: str) -> dict[str, float]:
    """Seconds and peak megabytes of one step."""
    command = [sys.executable, __file__, "--step", what, folder]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return {key: float(value) for key, value in json.loads(done.stdout).items()}


def measure(what: str, folder: Path) -> None:
    start, spent = time.perf_counter(), time.process_time()
    STEPS[what](folder)
    found = {
        "seconds": time.perf_counter() - start,
        "processor": time.process_time()
        - spent,  # what others do on the machine does not change it
        "peak_mb": peak_megabytes(),
    }
    print(json.dumps(found))


def tell(folder: Path, found: dict[str, dict[str, float]]) -> None:
    for part in ("first", "next"):
        size = (folder / part / SESSIONS).stat().st_size / 1e6
        print(f"{part + ' file, MB':28}{size:>10,.0f}")
    one = found["bare"]["seconds"]
    for what, figures in found.items():
        times = figures["seconds"] / one
        print(
            f"{what:28}{figures['seconds']:>10.1f} s{times:>8.1f} x bare{figures['peak_mb']:>8,.0f} MB"
        )
    share = found["increment"]["seconds"] / found["load"]["seconds"]
    print(f"{'increment / load':28}{share:>10.3f}")
    work = found["check"]["processor"] / found["typed"]["processor"]
    print(f"{'check / typed, processor':28}{work:>10.1f}")


if __name__ == "__main__":
    main()
