"""What judging many series costs beside a peer: python benchmarks/spc.py [--series 1000 10000] [--peer PYTHON].

The command `engine-room spc`, CSV in and CSV out, started as a process. The peer is the Python package
abspc, which loops over the series: PYTHON is an interpreter that has it (python -m venv peer; peer/bin/pip
install abspc). It says less (other rules, no screening, no bases) and is not checked. The two run by turns
in one run, so that ratios of their medians are fair on a machine that has other work; seconds by
themselves are not. At the largest size the peer is not run: its points a second are those of the others.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POINTS = 60
PEER_UP_TO = 10_000
LOOP = """
import sys
import pandas as pd
from abspc import (
    calculate_control_limits, detect_special_causes, determine_assurance_type, determine_variation_type,
)
judged = []
for _, series in pd.read_csv(sys.argv[1]).groupby("case_id", sort=False):
    points = detect_special_causes(calculate_control_limits(series, "XmR"))
    points["variation"] = determine_variation_type(points)
    points["assurance"] = determine_assurance_type(points, None)
    judged.append(points)
pd.concat(judged).to_csv(sys.argv[2], index=False)
"""


@dataclass(frozen=True)
class Cost:
    """What one run took, the start of its process included."""

    seconds: float
    processor_seconds: float
    peak_megabytes: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--peer", help="an interpreter that has abspc")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    print(
        "series".rjust(9), "who".ljust(12), "seconds", "processor", "points/s".rjust(9), "peak MB"
    )
    with tempfile.TemporaryDirectory(prefix="spc-") as folder:
        for series in asked.series:
            compare(series, asked.peer, asked.runs, Path(folder))


def compare(series: int, peer: str | None, runs: int, folder: Path) -> None:
    """Run both by turns on as many series of 60 points, and print what each took."""
    given, out = folder / "given.csv", folder / "out.csv"
    write_series(given, series)
    commands = {
        "engine-room": [sys.executable, "-m", "metrics.cli", "spc", str(given), "--out", str(out)]
    }
    if peer and series <= PEER_UP_TO:
        commands["abspc"] = [peer, "-c", LOOP, str(given), str(out)]
    costs: dict[str, list[Cost]] = {who: [] for who in commands}
    for _ in range(runs):
        for who, command in commands.items():
            costs[who].append(cost_of(command))
    for who, found in costs.items():
        seconds = statistics.median(cost.seconds for cost in found)
        processor = statistics.median(cost.processor_seconds for cost in found)
        peak = max(cost.peak_megabytes for cost in found)
        print(
            f"{series:9,} {who:12} {seconds:7.2f} {processor:9.2f} {series * POINTS / seconds:9,.0f} {peak:7,.0f}"
        )
    if "abspc" in costs:
        pairs = zip(costs["abspc"], costs["engine-room"], strict=True)
        ratios = sorted(theirs.seconds / ours.seconds for theirs, ours in pairs)
        print(
            f"{series:9,} times as fast, by pair: {', '.join(f'{ratio:.1f}' for ratio in ratios)}"
        )


def write_series(file: Path, series: int) -> None:
    """Random series of 60 months."""
    chance = random.Random(7)
    months = [f"{2020 + month // 12}-{month % 12 + 1:02}-01" for month in range(POINTS)]
    with file.open("w", encoding="utf-8") as stream:
        stream.write("case_id,date,value\n")
        for number in range(series):
            stream.writelines(
                f"s{number:06},{month},{chance.gauss(50, 10):.4f}\n" for month in months
            )


def cost_of(command: list[str]) -> Cost:
    """What a command took; it must succeed."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
