"""How often a part lies outside its lines: python benchmarks/funnel.py [--places 2000].

queries/reads/funnel.sql as it is shipped, on simulated places: first with nothing that sets a part apart, the
parts alike or usually differing by a standard deviation on the arcsine scale (0.06 is about 5 points at 20%, 0.15
about 12); then with the first part set apart by so many points. The lines are named after 5 and 0.2 in a hundred.
"""

import argparse
from dataclasses import dataclass

import duckdb
import numpy as np

from metrics.board.funnel import INNER, OUTER
from metrics.model.funnel import Share
from metrics.model.home import ROOT
from metrics.warehouse.funnel import as_parameters, placed_from

SQL = (ROOT / "queries" / "reads" / "funnel.sql").read_text(encoding="utf-8")
LEVEL = 0.2
SIZES = (0.6, 1.4)  # of parts, times the usual size


@dataclass(frozen=True)
class World:
    """What the parts of a place truly are."""

    parts: int
    size: int
    differ: float  # standard deviation on the arcsine scale
    apart: float = 0.0  # points, of the first part


WORLDS = [
    *(World(parts, 60, differ) for parts in (5, 6, 10, 20) for differ in (0.0, 0.06, 0.15)),
    World(150, 150, 0.1),
    *(World(parts, 60, differ, 25) for parts in (5, 6, 10) for differ in (0.0, 0.06)),
]


def main() -> None:
    """Print a line a world."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=int, default=2000)
    places = parser.parse_args().places
    print("parts   of  differ  apart | outside %  far outside %  of the part set apart %, far %")
    for number, world in enumerate(WORLDS):
        scores = scores_of(world, max(places * 5 // world.parts, 50), seed=number)
        others = scores[:, 1:] if world.apart else scores
        told = [100 * float((others > limit).mean()) for limit in (INNER, OUTER)]
        first = [100 * float((scores[:, 0] > limit).mean()) for limit in (INNER, OUTER)]
        found = f"{first[0]:20.0f} {first[1]:10.0f}" if world.apart else ""
        print(
            f"{world.parts:5} {world.size:4} {world.differ:7.2f} {world.apart:6.0f} |"
            f" {told[0]:8.1f} {told[1]:13.2f} {found}"
        )


def scores_of(
    world: World, places: int, seed: int
) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """How far each part lies from its centre, in standard deviations: a row a place."""
    random = np.random.default_rng(seed)
    shape = places, world.parts
    sizes = np.round(world.size * random.uniform(*SIZES, shape)).astype(int)
    angles = np.arcsin(np.sqrt(LEVEL)) + random.normal(0, 1, shape) * world.differ
    angles[:, 0] += np.arcsin(np.sqrt(LEVEL + world.apart / 100)) - np.arcsin(np.sqrt(LEVEL))
    counts = random.binomial(sizes, np.sin(np.clip(angles, 0, np.pi / 2)) ** 2)
    shares = [
        Share(f"{place:06}", f"{part:04}", float(counts[place, part]), float(sizes[place, part]))
        for place in range(places)
        for part in range(world.parts)
    ]
    rows = duckdb.connect().execute(SQL, as_parameters(shares)).fetchall()
    return np.abs([placed.score or 0.0 for placed in placed_from(rows)]).reshape(shape)


if __name__ == "__main__":
    main()
