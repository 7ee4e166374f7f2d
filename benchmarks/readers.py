"""Read while publishing: python benchmarks/readers.py [--readers 8] [--publishes 50] [--threads 2].

Each reader is a process, its threads share one connection to an edition as the dashboard's do. Every
answer must belong to one edition, no edition may come before one already seen, and no reader may fail,
also one that still holds an edition long since deleted.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.proof.reading import read_while_publishing


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--publishes", type=int, default=50)
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="readers-") as folder:
        try:
            found = read_while_publishing(
                Path(folder), asked.readers, asked.publishes, asked.threads
            )
        except RuntimeError as error:
            print(error)
            return 1
    print(
        f"{asked.readers} readers of {asked.threads} threads over {found.publishes} publishes: "
        f"{found.reads:,} reads of {found.editions} editions, no error, no mixture, "
        f"{time.perf_counter() - begin:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
