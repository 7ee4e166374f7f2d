"""What one more month costs beside building everything: python benchmarks/increment.py [--rows N].

The sample council's archive, with its supervision sessions made many: each session held is held again
as case supervision, once for each child spoken of, so that workers, teams and months stay those of the
sample. All but the last month is one batch of the archive; the last month is another, loaded on top.
Each build runs in a process of its own, so that its peak memory is its own.

Two kinds of definitions are measured: those of the repository, which read personal supervision only, so
that no build, whole or not, ever types the rows of case supervision; and the same with one indicator more
that counts every session, so that a whole build has to.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb
from memory import peak_megabytes

from metrics.home.staged import staged_batches
from metrics.intake import read_sources
from metrics.making.edition import Ingredients, build_edition
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.loading import load_files
from metrics.publish.press import Load, Press

EXTRACT = "supervision_events"
KINDS = ("as it is", "every session counted")
COUNTED = """
select
    month,
    team_code,
    sum(case when status = 'held' and cases_discussed is not null then 1 else 0 end) as numerator,
    count(*) as denominator
from supervision_events
where supervision_type <> 'unit' and duration_minutes > 0
group by month, team_code
"""
LOAD = Load(at=datetime(2025, 8, 1), note="benchmark")


@dataclass(frozen=True)
class Made:
    """A file that the door has passed, without its ever having been a CSV file."""

    name: str
    rows_path: Path
    rows_accepted: int
    months: tuple[Month, ...]
    sha256: str
    contract_id: str = EXTRACT
    is_synthetic: bool = True
    is_loaded_before: bool = False
    is_event_list: bool = True
    changes: tuple[str, ...] = ()
    typed_path: Path | None = None  # typed when it is first read
    typed_recipe: str = ""
    rows_repaired: int = 0
    rows_refused: int = 0
    rows_set_aside: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000, help="supervision rows in all")
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind; the least counts")
    parser.add_argument(
        "--build", nargs=3, metavar=("HOME", "KIND", "WHAT"), help=argparse.SUPPRESS
    )
    arguments = parser.parse_args()
    if arguments.build:
        home, kind, what = arguments.build
        build(Path(home), kind, what)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill_archive(home, arguments.rows)
        for kind in KINDS:
            tell(kind, measured(home, kind, arguments.runs))


def fill_archive(home: Path, rows: int) -> None:
    """The sample's batches, supervision apart, then its sessions made many, as two batches."""
    press = Press.at(Home(ROOT, home))
    load_files(press.home, read_sources(sorted(press.home.sample.glob("*.csv"))), LOAD)
    (few,) = [press.archive.path(b) for b in press.archive.batches() if b.extract == EXTRACT]
    connection = duckdb.connect()
    connection.execute("set memory_limit = '1GB'")
    connection.execute(f"set temp_directory = '{home}'")
    connection.execute("create table few as select * from read_parquet($file)", {"file": str(few)})
    few.unlink()
    few.with_suffix(".json").unlink()
    ((last,),) = connection.execute("select max(period) from few").fetchall()
    held = "(select count(*) from few where held_date is not null)"
    ((children,),) = connection.execute(
        f"select ceil(($rows - (select count(*) from few)) / {held}) from few limit 1",
        {"rows": rows},
    ).fetchall()
    for name, condition in (("before", "period < $last"), ("last", "period = $last")):
        made = many_sessions(connection, condition, last, int(children), home / f"{name}.parquet")
        file = as_file(connection, name, made)
        newest = press.archive.newest_number()
        staged = staged_batches([file], after=newest, at=LOAD.at, covers=None)
        press.archive.admit(staged, note="", loaded_by="")


def many_sessions(
    connection: duckdb.DuckDBPyConnection, condition: str, last: date, children: int, path: Path
) -> Path:
    """Each session of some months as it is, and as case supervision for each child, by month."""
    connection.execute(
        f"""
        copy (select few.* replace (
            case when child = 0 then event_id else event_id || '-' || child end as event_id,
            case when child = 0 then record_key else event_id || '-' || child end as record_key,
            case when child = 0 then supervision_type else 'case' end as supervision_type,
            case when child > 0 then 'CH' || (hash(event_id, child) % 100000) end as child_ref,
            2 + child + file_row * $children as file_row
        )
        from few cross join range($children + 1) as children (child)
        where {condition} and (child = 0 or held_date is not null)
        order by period, file_row) to '{path}' (format parquet)
        """,
        {"last": last, "children": children},
    )
    return path


def as_file(connection: duckdb.DuckDBPyConnection, name: str, rows: Path) -> Made:
    """The rows as a file that the door has passed."""
    found = connection.execute(
        "select period, count(*) from read_parquet($file) group by period order by period",
        {"file": str(rows)},
    ).fetchall()
    months = tuple(Month.of(day) for day, _ in found)
    return Made(f"{name}.csv", rows, sum(count for _, count in found), months, name.ljust(64, "0"))


@dataclass(frozen=True)
class Cost:
    """What one build took."""

    seconds: float
    peak_megabytes: float
    months_read: str


def measured(home: Path, kind: str, runs: int) -> dict[str, Cost]:
    """The cost of each build, the least of several runs, in the order they are told."""
    found: dict[str, Cost] = {}
    for what in ("before", "whole", "increment"):
        costs = [in_a_process(home, kind, what) for _ in range(1 if what == "before" else runs)]
        found[what] = min(costs, key=lambda cost: cost.seconds)
    return found


def in_a_process(home: Path, kind: str, what: str) -> Cost:
    out = subprocess.run(
        [sys.executable, __file__, "--build", str(home), kind, what],
        capture_output=True, text=True, check=True, env={**os.environ},
    ).stdout  # fmt: skip
    return Cost(**json.loads(out.splitlines()[-1]))


def definitions(home: Path, kind: str) -> Path:
    """The folder that holds queries/ and data/ for a kind of definitions."""
    if kind == KINDS[0]:
        return ROOT
    root = home / "root"
    if not root.exists():
        shutil.copytree(ROOT / "queries", root / "queries")
        (root / "data").symlink_to(ROOT / "data")
        folder = root / "queries" / "indicators"
        like = (folder / "supervision_held_vs_due_pct.sql").read_text(encoding="utf-8")
        header = like.partition("*/")[0].replace('title      = "', 'title      = "All: ')
        header = header.replace('status     = "published"', 'status     = "draft"')
        (folder / "every_session_pct.sql").write_text(f"{header}*/{COUNTED}", encoding="utf-8")
    return root


def build(home: Path, kind: str, what: str) -> None:
    """One build, and its cost as JSON on the last line."""
    file = home / f"{what}.duckdb"
    file.unlink(missing_ok=True)
    press = Press.at(Home(definitions(home, kind), home))
    batches = press.typist.readable(press.archive.batches())
    if what == "before":
        del batches[max(batches, key=lambda batch: batch.number)]
    before = home / "before.duckdb" if what == "increment" else None
    given = (batches, press.registry, press.home, 1, LOAD.at, before)
    begin = time.perf_counter()
    report = build_edition(file, Ingredients(*given))
    seconds = time.perf_counter() - begin
    months = report.months_read[EXTRACT]
    read = "every month" if months is None else ", ".join(map(str, months))
    print(json.dumps({"seconds": seconds, "peak_megabytes": peak_megabytes(), "months_read": read}))


def tell(kind: str, found: dict[str, Cost]) -> None:
    """Print the figures."""
    print(f"Definitions: {kind}")
    for what, cost in found.items():
        print(
            f"{what.ljust(12)} {cost.seconds:8.2f} s  {cost.peak_megabytes:8.0f} MB  {cost.months_read}"
        )
    ratio = found["increment"].seconds / found["whole"].seconds
    print(f"one more month costs {ratio:.1%} of building everything (limit 10%)")


if __name__ == "__main__":
    main()
