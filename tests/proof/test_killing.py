"""A slice of the kills; all of them: python benchmarks/kill.py."""

import os
import sys
from subprocess import run

from metrics.model.home import ROOT

KILLS = "5"  # one in each phase


def test_a_killed_load_leaves_the_old_edition_or_the_new_and_the_next_load_works() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "kill.py"), "--times", KILLS]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = run(command, capture_output=True, text=True, check=False, env=environment)
    assert f"{KILLS} kills, nothing broken" in done.stdout, done.stdout + done.stderr
