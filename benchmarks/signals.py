"""How often what is told is wrong, and what is found: python benchmarks/signals.py [--seeds 20].

The steps of queries/words as they are shipped, run on simulated months of every kind of process apart
(benchmarks/processes.py): first with nothing happening, then with something. Each seed is a council of
70 measures of one kind, the first 31 of which are the smaller council. A false word is one told of a
measure in which nothing happens. What happens begins in the 25th of 36 months; it is found when any of the
three answers says so, on its side, within the months named (a false word on that side that stood already
counts). Aims stand beside; a missed one has a star.
"""

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
from processes import KINDS, MONTHS, Drawn, Floats, Kind, agency_ending, wandering

from metrics.board.chance import CHANCE, judging
from metrics.model.home import ROOT
from metrics.model.indicator import Process
from metrics.sql.steps import run_folder

Signs = npt.NDArray[np.int8]
BEGINS = 24  # what happens begins in the 25th month
YEAR = slice(24, 36)
STILL = np.zeros(MONTHS)
SIDES = "case {} when 'better' then 1 when 'worse' then -1 else 0 end"
TOLD = f"""
select
    series_id,
    row_number() over (partition by series_id order by month) - 1 as month_place,
    case when this_month in ('really_changed', 'standing') then {SIDES.format("this_month_way")} else 0 end
        as changed,
    this_month = 'really_changed' as is_new,
    this_month = 'watch' as is_watched,
    {SIDES.format("against_start")} as since_start,
    case lately when 'getting_better' then 1 when 'slipping_back' then -1 when 'losing_ground' then -1 else 0 end
        as lately
from measure_words
"""


@dataclass(frozen=True)
class Words:
    """What was told, by series and month: 1 the better side, -1 the worse, 0 nothing."""

    changed: Signs
    is_new: Signs
    is_watched: Signs
    since_start: Signs
    lately: Signs

    @property
    def any_told(self) -> npt.NDArray[np.bool_]:
        told: npt.NDArray[np.bool_] = (
            (self.changed != 0) | (self.since_start != 0) | (self.lately != 0)
        )
        return told

    def found(self, side: int, months: int) -> float:
        """In how many of a hundred series it was told on that side, within so many months."""
        within = slice(BEGINS, BEGINS + months)
        said = [each[:, within] == side for each in (self.changed, self.since_start, self.lately)]
        return 100 * float(np.any(said, axis=(0, 2)).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    asked = parser.parse_args()
    began = time.monotonic()
    steady = print_steady(asked.seeds)
    print_found(asked.seeds)
    print_councils(steady, asked.seeds)
    print_declared(asked.seeds)
    print(f"\n{asked.seeds} seeds, {time.monotonic() - began:.0f} seconds")


def told(kind: Kind, drawn: Drawn) -> Words:
    """The shipped steps' words of these series."""
    series, months = drawn.values.shape
    first = np.datetime64("2020-01", "M")
    wholes = np.ones_like(drawn.values) if drawn.wholes is None else drawn.wholes
    scale = 100 if drawn.wholes is not None else 1
    with duckdb.connect(config={"threads": 2}) as connection:
        given_series = pa.table({"series_id": np.arange(series, dtype=np.int32)})
        given_values = pa.table(
            {
                "series_id": np.repeat(np.arange(series, dtype=np.int32), months),
                "month": np.tile((first + np.arange(months)).astype("datetime64[D]"), series),
                "value": drawn.values.ravel(),
                "numerator": (drawn.values * wholes / scale).ravel(),
                "denominator": wholes.ravel(),
            }
        )
        connection.register("given_series", given_series)
        connection.register("given_values", given_values)
        connection.execute(
            "create temp table word_series as select series_id, $direction as improvement_direction, "
            "$process as process, cast($carry as double) as carry, cast($scale as integer) as scale, "
            "cast($step as integer) as step from given_series",
            {
                "direction": "increase" if kind.up > 0 else "decrease",
                "process": kind.process,
                "carry": kind.carry,
                "scale": scale,
                "step": kind.step,
            },
        )
        connection.execute(
            "create temp table word_values as select series_id, cast(month as date) as month, value, "
            "false as is_rebase, cast(numerator as decimal(18, 6)) as numerator, "
            "cast(denominator as decimal(18, 6)) as denominator from given_values"
        )
        run_folder(connection, ROOT / "queries" / "words")
        run_folder(connection, ROOT / "queries" / "told")
        found = connection.execute(f"{TOLD} order by series_id, month_place").fetchnumpy()
    columns = ("changed", "is_new", "is_watched", "since_start", "lately")
    return Words(*(np.asarray(found[c]).astype(np.int8).reshape(series, months) for c in columns))


def rng_of(kind: Kind, what: int) -> np.random.Generator:
    return np.random.default_rng([what, KINDS.index(kind)])


def print_steady(seeds: int) -> dict[str, Words]:
    """False words while nothing happens: new changes, and measures of which any word stands."""
    print(
        "NOTHING HAPPENS, months 25 to 36: really changed in its first month; measures with any word told of them"
    )
    print(
        f"{'':32} {'aim':>4} {'per 31':>7} {'worst seed':>11} {'months with one, of 31':>23} {'of 70':>6}"
        f" {'watch':>6} {'any word %':>11} {'aim':>4} {'worst seed':>11}"
    )
    found = {}
    for kind in KINDS:
        words = told(kind, kind.draw(rng_of(kind, 1), 70 * seeds, STILL))
        found[kind.name] = words
        new = words.is_new[:, YEAR].reshape(seeds, 70, 12)
        standing = words.any_told[:, YEAR].reshape(seeds, 70, 12)
        aim = 0.35 if kind.family == "rare" else 0.30
        rate, stands = 31 * new.mean(), 100 * standing.mean()
        print(
            f"{kind.name:32} {aim:4.2f} {rate:6.2f}{star(rate > aim)} {31 * new.mean((1, 2)).max():11.2f}"
            f" {100 * new[:, :31].any(1).mean():22.0f}% {100 * new.any(1).mean():5.0f}%"
            f" {31 * words.is_watched[:, YEAR].mean():6.2f}"
            f" {stands:10.1f}{star(stands > 5)} {5:4d} {100 * standing.mean((1, 2)).max():11.1f}"
        )
    return found


def print_found(seeds: int) -> None:
    """What is found of what happens, in the measure's own standard deviations."""
    print(
        "\nSOMETHING HAPPENS: told on its side, of a hundred (the aims are those of what is counted afresh)"
    )
    print(
        f"{'':32} {'1.5 sd in 6 months':>19} {'3 sd in 3':>10}"
        f" {'half of 5 sd back at once, in 6':>32} {'over six months, in 6':>22}"
    )
    series = 40 * seeds
    for kind in KINDS:
        unit = unit_of(kind)
        cells = []
        for number, (moved, side, months, aim) in enumerate(HAPPENINGS, start=2):
            drawn = kind.draw(rng_of(kind, number), series, kind.up * unit * moved)
            words = told(kind, drawn)
            if side > 0:
                told_of = words.found(1, months)
            else:  # a gain given back is told where the way lately says so
                within = words.lately[:, BEGINS : BEGINS + months]
                told_of = 100 * float((within == -1).any(1).mean())
            is_missed = kind.family in ("fresh", "rare") and told_of < aim
            cells.append(f"{told_of:.1f}{star(is_missed)}")
        print(f"{kind.name:32} {cells[0]:>19} {cells[1]:>10} {cells[2]:>32} {cells[3]:>22}")
    print(f"{'aim':32} {'65':>19} {'94':>10} {'70':>32} {'70':>22}")
    (agency,) = (kind for kind in KINDS if kind.name.startswith("agency"))
    for carry in (0.9, 1.0):
        declared = Kind(agency.name, agency.family, agency.process, carry, agency.draw, agency.step)
        drawn = agency_ending(1.0, BEGINS)(np.random.default_rng(9), series, STILL)
        told_of = told(declared, drawn).found(-1, 8)
        print(
            f"agency share falling a point a month, declared {carry}: told within 8 months in"
            f" {told_of:.1f}{star(told_of < 70)} of a hundred (aim 70)"
        )


def print_councils(steady: dict[str, Words], seeds: int) -> None:
    """Boards of mixed measures in which nothing happens, beside the line the page prints."""
    print("\nA BOARD OF MIXED MEASURES, nothing happening, months 25 to 36")
    boards = {
        31: [(kind, kind.at_31) for kind in KINDS],
        70: [(kind, kind.at_70) for kind in KINDS],
    }
    for size, every in boards.items():
        parts = [(kind, number) for kind, number in every if number]
        measures = sum(number for _, number in parts)
        new = np.zeros((seeds, 12))
        told_of = 0.0
        for kind, number in parts:
            words = steady[kind.name]
            new += words.is_new[:, YEAR].reshape(seeds, 70, 12)[:, :number].sum(1)
            told_of += number * float(words.any_told[:, YEAR].mean())
        line = sum(
            number * CHANCE[judging(Process(kind.process), kind.carry)] for kind, number in parts
        )
        print(
            f"{size}: {measures} measures, {new.mean():.2f} new a month (worst seed"
            f" {new.mean(1).max():.2f}; the line says {line:.2f}),"
            f" months with one or more {100 * (new > 0).mean():.0f}%,"
            f" two or more {100 * (new > 1).mean():.1f}%; any false word {100 * told_of / measures:.1f}%"
        )


def print_declared(seeds: int) -> None:
    """What declaring too much or too little carry does to measures in which nothing happens."""
    print(
        "\nDECLARED WRONGLY, nothing happening: new a month of 31, and measures with any false word"
    )
    declared = (0.0, 0.2, 0.5, 0.8, 0.9, 1.0)
    print(f"{'truly':>6} " + " ".join(f"{'said ' + str(carry):>13}" for carry in declared))
    for number, held in enumerate((0.0, 0.2, 0.5, 0.9)):
        cells = []
        for carry in declared:
            kind = Kind("", "", "value", carry, wandering(held))
            words = told(kind, kind.draw(np.random.default_rng([7, number]), 20 * seeds, STILL))
            new, stands = 31 * words.is_new[:, YEAR].mean(), 100 * words.any_told[:, YEAR].mean()
            cells.append(f"{new:.2f} {stands:5.1f}%")
        print(f"{held:6} " + " ".join(f"{cell:>13}" for cell in cells))


def unit_of(kind: Kind) -> float:
    """The standard deviation of a year's months, in the measure's own unit."""
    values = kind.draw(rng_of(kind, 0), 2000, STILL).values[:, :12]
    return float(np.sqrt(values.var(axis=1, ddof=1).mean()))


def step(height: float) -> Floats:
    return np.where(np.arange(MONTHS) >= BEGINS, height, 0.0)


def gained_and_half_lost(over: int) -> Floats:
    """Five gained over months 13 to 18, and half of it given back over so many months."""
    months = np.arange(MONTHS)
    gain = 5 * np.clip((months - 11) / 6, 0, 1)
    return gain - 2.5 * np.clip((months - BEGINS + 1) / over, 0, 1)


Happening = tuple[Floats, int, int, int]
HAPPENINGS: Sequence[Happening] = (
    (step(1.5), 1, 6, 65),
    (step(3.0), 1, 3, 94),
    (gained_and_half_lost(1), -1, 6, 70),
    (gained_and_half_lost(6), -1, 6, 70),
)


def star(is_missed: bool) -> str:
    return "*" if is_missed else " "


if __name__ == "__main__":
    main()
