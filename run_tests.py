"""Run all the tests: python run_tests.py (needs only Python 3.11 or later, and pip).

Anything after the command goes to pytest, for example: python run_tests.py -k supervision
The browser tests need Debian's chromium as well: python run_tests.py --browser
Without a network: python run_tests.py --wheels FOLDER installs from a folder of wheels.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from environment import become, ready, wheels_among

BROWSER = "--browser"
EVERYTHING = ["--ignore=tests/e2e", "-n", "auto", "--dist", "worksteal"]


def chosen(asked: Sequence[str]) -> list[str]:
    """What pytest is given: all but the browser tests on every processor, or a few in one process.

    To start a process for each processor takes longer than a few tests.
    """
    rest = [argument for argument in asked if argument != BROWSER]
    if BROWSER in asked:
        return ["tests/e2e", *rest]
    are_few = any(a.startswith("-k") or Path(a.partition("::")[0]).exists() for a in rest)
    return [*(EVERYTHING[:1] if are_few else EVERYTHING), *rest]


if __name__ == "__main__":
    wheels, asked = wheels_among(sys.argv[1:])
    python = ready(extras=("dev", "e2e") if BROWSER in asked else ("dev",), wheels=wheels)
    # Compiled once and kept: a run starts dozens of Pythons, each of which would compile everything.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    become([python, "-m", "pytest", *chosen(asked)], kept)
