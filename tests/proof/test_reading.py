"""A slice of reading while publishing; all of it: python benchmarks/readers.py."""

import os
import sys
from subprocess import run

from metrics.model.home import ROOT


def test_readers_see_one_whole_edition_at_a_time_while_others_are_published() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "readers.py")]
    slice_ = ["--readers", "4", "--publishes", "5", "--threads", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = run([*command, *slice_], capture_output=True, text=True, check=False, env=environment)
    assert "no error, no mixture" in done.stdout, done.stdout + done.stderr
