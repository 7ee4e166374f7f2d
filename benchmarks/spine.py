"""What the spine costs, as ratios measured in one run: python benchmarks/spine.py [--scale 20].

Build: archive to edition, from nothing, against a bare DuckDB `create table as` of the same CSV files.
Page: script time of each page, warm, by Streamlit's own test runner. Memory: the server with 20 open
sessions. With --scale, the same for a council that many times the size, side by side.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from metrics.home.staged import staged_batches
from metrics.home.staging import StagingFolder
from metrics.intake import read_sources
from metrics.model.home import ROOT, Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load, Press
from metrics.sample import write_sample

RUNS = 5
SESSIONS = 20
PAGES = (
    "board",
    "areas",
    "indicator",
    "workforce",
    "supervision",
    "audit",
    "framework",
    "extracts",
)


@dataclass(frozen=True)
class Figures:
    """What was measured for one size of council."""

    rows: int
    bare_seconds: float
    check_seconds: float
    build_seconds: float
    edition_megabytes: float
    page_milliseconds: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--scale", type=int, default=0, help="also measure a council N times the size"
    )
    parser.add_argument(
        "--no-server", action="store_true", help="leave out the memory of the server"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = measure(ROOT / "data" / "sample", Path(folder) / "sample")
        found = {"sample": small}
        if arguments.scale:
            extracts = Path(folder) / "extracts"
            write_sample(extracts, scale=arguments.scale)
            found[f"scale {arguments.scale}"] = measure(extracts, Path(folder) / "scaled")
        tell(found)
        if not arguments.no_server:
            tell_memory(Path(folder) / "sample")


def measure(extracts: Path, home: Path) -> Figures:
    """Everything about one council's extracts, loaded into a home of their own."""
    files = sorted(extracts.glob("*.csv"))
    bare = median_seconds(lambda: bare_tables(files))
    press = Press.at(Home(ROOT, home))
    load = Load(at=datetime(2025, 8, 1), note="benchmark")
    base, folder = press.published_base(), StagingFolder(press.home.staging)
    begin = time.perf_counter()
    checked = press.check(read_sources(files), base, load, folder.path)
    check_seconds = time.perf_counter() - begin
    base = base.with_staged(staged_batches(checked.files, after=0, at=load.at, covers=None))

    def build() -> None:
        press.build(home / "bench.duckdb", base, load.at, 1, lambda _: None)

    build_seconds = median_seconds(
        build, before=lambda: (home / "bench.duckdb").unlink(missing_ok=True)
    )
    size = (home / "bench.duckdb").stat().st_size / 1e6
    load_files(press.home, read_sources(files), load)
    rows = sum(file.rows_in for file in checked.files)
    return Figures(rows, bare, check_seconds, build_seconds, size, page_times(home))


def bare_tables(files: list[Path]) -> None:
    """DuckDB reads each file into a table, and nothing else."""
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    for number, file in enumerate(files):
        connection.execute(
            f"create table t{number} as select * from read_csv($file, header = true)",
            {"file": str(file)},
        )
    connection.close()


def median_seconds(run: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """Median of several runs."""
    taken = []
    for _ in range(RUNS):
        before()
        begin = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def page_times(home: Path) -> dict[str, float]:
    """Median warm script time of each page in milliseconds, in a process of its own."""
    code = f"""
import statistics, time
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({str(ROOT / "src/metrics/ui/frame.py")!r}, default_timeout=120)
app.run()
for page in {PAGES!r}:
    app.switch_page({str(ROOT / "pages")!r} + "/" + page + ".py")
    app.run()
    taken = []
    for _ in range({RUNS}):
        begin = time.perf_counter(); app.run(); taken.append(time.perf_counter() - begin)
    print("TIME", page, statistics.median(taken) * 1000, len(app.exception))
"""
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "ENGINE_ROOM_HOME": str(home)},
    ).stdout  # fmt: skip
    lines = [line.split() for line in out.splitlines() if line.startswith("TIME")]
    return {name: float(milliseconds) for _, name, milliseconds, _ in lines}


def tell(found: dict[str, Figures]) -> None:
    """Print the figures side by side."""
    print("".ljust(34), *(name.rjust(14) for name in found))
    line("rows in", [f"{f.rows:,}" for f in found.values()])
    line("bare create table as, s", [f"{f.bare_seconds:.2f}" for f in found.values()])
    line("check at the door, s", [f"{f.check_seconds:.2f}" for f in found.values()])
    line("build from nothing, s", [f"{f.build_seconds:.2f}" for f in found.values()])
    line("build less 1 s / bare (limit 3)",
         [f"{max(0, f.build_seconds - 1) / f.bare_seconds:.2f}" for f in found.values()])  # fmt: skip
    line("edition, MB", [f"{f.edition_megabytes:.1f}" for f in found.values()])
    for page in PAGES:
        line(f"page {page}, warm ms (limit 300)",
             [f"{f.page_milliseconds.get(page, float('nan')):.0f}" for f in found.values()])  # fmt: skip


def line(name: str, cells: list[str]) -> None:
    print(name.ljust(34), *(cell.rjust(14) for cell in cells))


def tell_memory(home: Path) -> None:
    """Print the server's resident memory before and with open browser sessions."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port),
         "--server.headless", "true"],
        cwd=ROOT, env={**os.environ, "ENGINE_ROOM_HOME": str(home)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with_sessions(port, server.pid)
    finally:
        server.terminate()
        server.wait(timeout=20)


def with_sessions(port: int, pid: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for _ in range(60):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.5)
        for _ in range(SESSIONS):
            page = browser.new_context().new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.wait_for_selector("h1", timeout=60_000)
        line(f"server with {SESSIONS} sessions, MB", [f"{resident_megabytes(pid):.0f}"])
        browser.close()


def resident_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
