"""How long a first start takes to tell the sample's story, beside the whole sample published at once.

    python benchmarks/first_start.py [--runs 3]

Both in one run, in turn; the least of the runs counts. Prints seconds, their ratio and their difference.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from metrics.intake import read_sources
from metrics.model.home import ROOT, Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.story import tell_story
from metrics.sample import CHAPTERS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = range(parser.parse_args().runs)
    both = [(seconds(publish_whole), seconds(tell_story)) for _ in runs]
    whole, story = (min(times) for times in zip(*both, strict=True))
    print(f"The whole at once: {whole:.1f} s. The story: {story:.1f} s.")
    print(f"The story takes {story / whole:.1f} times as long, {story - whole:.1f} s more.")


def publish_whole(home: Home) -> None:
    """The sample as one publication."""
    sources = read_sources(sorted(home.sample.glob("*.csv")))
    if not load_files(home, sources, Load(at=CHAPTERS[-1].at)).edition:
        raise RuntimeError("the sample was not published")


def seconds(act: Callable[[Home], object]) -> float:
    """How long an act takes in an empty home."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        act(Home(ROOT, Path(folder) / "home"))
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
