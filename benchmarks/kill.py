"""Kill publishing and look what is left: python benchmarks/kill.py [--times 200] [--seed N].

A tiny council's load, or a rollback, is killed (kill -9) in each of its phases: at counted moments (every
file-system event and every line of the rooms that publish), and after some time where DuckDB writes. Each
time the published edition must be exactly the old or the new one, the archive whole, and the next load
must give the numbers of a load that was never killed.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.proof.killing import Death, kill_times
from tests.proof.moments import PHASES


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kill-"))
    begin = time.perf_counter()
    deaths = []
    try:
        for death in kill_times(folder, arguments.times, arguments.seed):
            deaths.append(death)
    except RuntimeError as error:
        print(error)
        print(f"BROKEN after {len(deaths)} kills (seed {arguments.seed})")
        return 1
    shutil.rmtree(folder)
    tell(deaths)
    print(f"{len(deaths)} kills, nothing broken, {time.perf_counter() - begin:.0f} s")
    return 0


def tell(deaths: list[Death]) -> None:
    """One line a phase: kills, of which by time, what was published, how many left something over."""
    print(
        f"{'phase':10}{'kills':>7}{'by time':>9}{'twice':>7}{'old':>6}{'new':>6}{'leftovers':>11}"
    )
    for phase in PHASES:
        those = [death for death in deaths if death.kill.phase == phase]
        published = Counter(death.published for death in those)
        print(
            f"{phase:10}{len(those):7}{sum(not d.kill.moment for d in those):9}"
            f"{sum(d.kill.is_again for d in those):7}{published['old']:6}{published['new']:6}"
            f"{sum(d.had_leftovers for d in those):11}"
        )


if __name__ == "__main__":
    sys.exit(main())
