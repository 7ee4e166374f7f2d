"""Measures of every kind in which nothing happens, or what is asked to happen: what benchmarks/signals.py judges.

Each makes many series of months at once. `moved` is what has happened by each month, in the measure's own unit,
added to what it would have been. People are drawn one by one where a measure counts them again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Rng = np.random.Generator
MONTHS = 36
WARM_UP = 60
AGENCY_BESIDE = 260  # people in post beside the agency staff


@dataclass(frozen=True)
class Drawn:
    """Values by series and month; of a rate also what they are of."""

    values: Floats
    wholes: Floats | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of process, as an indicator's header would declare it."""

    name: str
    family: str  # fresh, rare, partly, stock
    process: str
    carry: float
    draw: Callable[[Rng, int, Floats], Drawn] = field(repr=False)
    step: int = 0
    up: int = 1  # the way there is room to move
    at_31: int = 0  # how many of a board's 31 measures are of this kind
    at_70: int = 0


def normal(rng: Rng, series: int, moved: Floats) -> Drawn:
    return Drawn(rng.standard_normal((series, MONTHS)) + moved)


def skewed_mean(rng: Rng, series: int, moved: Floats) -> Drawn:
    """The mean of forty waits, most of them short."""
    shape = 40 / 0.36
    return Drawn(rng.gamma(shape, 1 / shape, (series, MONTHS)) + moved)


def share(low: int, high: int, level: float, restless: float = 0.0) -> Callable[..., Drawn]:
    """So many of so many drawn afresh, in percent; `restless` is how far the level itself moves."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        wholes = rng.integers(low, high + 1, (series, MONTHS))
        levels = level + moved / 100 + restless * rng.standard_normal((series, MONTHS))
        parts = rng.binomial(wholes, np.clip(levels, 0, 1))
        return Drawn(100 * parts / wholes, wholes.astype(float))

    return draw


def count(level: float, restless: float = 0.0) -> Callable[..., Drawn]:
    """Events of a month; `restless` is how far the level moves, as a part of it."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        means = np.maximum(level + moved, 0.01) * np.ones((series, 1))
        if restless:
            means = means * rng.gamma(restless**-2, restless**2, (series, MONTHS))
        return Drawn(rng.poisson(means).astype(float))

    return draw


def full_time_equivalents(level: float) -> Callable[..., Drawn]:
    """Leavers, some of whom worked part time: 62 in a hundred full time, the rest four tenths to nine."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        people = rng.poisson(np.maximum((level + moved) / 0.87, 0.01), (series, MONTHS))
        hours = np.zeros((series, MONTHS))
        for person in range(people.max()):
            part = rng.integers(4, 10, (series, MONTHS)) / 10
            full = rng.random((series, MONTHS)) < 0.62
            hours += np.where(full, 1.0, part) * (people > person)
        return Drawn(hours)

    return draw


def wandering(held: float) -> Callable[..., Drawn]:
    """A level of which a part is held from month to month."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        shocks = rng.standard_normal((series, MONTHS + WARM_UP))
        values = np.empty_like(shocks)
        values[:, 0] = shocks[:, 0]
        for month in range(1, MONTHS + WARM_UP):
            values[:, month] = held * values[:, month - 1] + np.sqrt(1 - held**2) * shocks[:, month]
        return Drawn(values[:, WARM_UP:] + moved)

    return draw


def people_in_date(
    people: int, level: float, held: float, spread: float = 0.0
) -> Callable[..., Drawn]:
    """How many of the same people are in date, each asked again with the chance of not being held."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        chances = np.full((series, people), level)
        if spread:
            size = level * (1 - level) / spread**2 - 1
            chances = rng.beta(level * size, (1 - level) * size, (series, people))
        is_in = rng.random((series, people)) < chances
        found = np.empty((series, MONTHS))
        for month in range(-15, MONTHS):
            asked = rng.random((series, people)) >= held
            is_in = np.where(asked, rng.random((series, people)) < chances, is_in)
            if month >= 0:
                found[:, month] = is_in.sum(1)
        return Drawn(found + moved)

    return draw


def days_since(people: int, held: float) -> Callable[..., Drawn]:
    """The middle of so many people's days since, a part of them held from month to month."""

    def draw(rng: Rng, series: int, moved: Floats) -> Drawn:
        days = rng.gamma(2.0, 9.0, (series, people))
        found = np.empty((series, MONTHS))
        for month in range(-12, MONTHS):
            is_new = rng.random((series, people)) >= held
            days = np.where(is_new, rng.gamma(2.0, 9.0, (series, people)), days)
            if month >= 0:
                found[:, month] = np.median(days, axis=1)
        return Drawn(found + moved)

    return draw


def heads(rng: Rng, series: int, level: float, leaving: float) -> Floats:
    """People in post at month ends: each leaves with a chance, others come as chance has it."""
    there = np.full(series, round(level))
    found = np.empty((series, MONTHS))
    for month in range(-WARM_UP, MONTHS):
        there = rng.binomial(there, 1 - leaving) + rng.poisson(leaving * level, series)
        if month >= 0:
            found[:, month] = there
    return found


def in_post(level: float, leaving: float) -> Callable[..., Drawn]:
    return lambda rng, series, moved: Drawn(heads(rng, series, level, leaving) + moved)


def vacancies(rng: Rng, series: int, moved: Floats) -> Drawn:
    values = 100 * (325 - heads(rng, series, 260, 0.0125)) / 325 + moved
    return Drawn(values, np.full((series, MONTHS), 325.0))


def agency_share(rng: Rng, series: int, moved: Floats) -> Drawn:
    agency = heads(rng, series, 48, 0.1)
    return Drawn(100 * agency / (agency + AGENCY_BESIDE) + moved, agency + AGENCY_BESIDE)


def caseload(rng: Rng, series: int, moved: Floats) -> Drawn:
    return Drawn(heads(rng, series, 4300, 0.12) / heads(rng, series, 260, 0.0125) + moved)


def agency_ending(points_a_month: float, begins: int) -> Callable[..., Drawn]:
    """An agency share of 20% that is let run down by so many points a month: fewer come, then some go."""

    def draw(rng: Rng, series: int, _: Floats) -> Drawn:
        months = np.arange(MONTHS)
        shares = np.maximum(0.2 - points_a_month / 100 * np.maximum(months - begins + 1, 0), 0.02)
        wanted = AGENCY_BESIDE * shares / (1 - shares)
        there = rng.poisson(wanted[0], series)
        found = np.empty((series, MONTHS))
        before = wanted[0]
        for month in range(-24, MONTHS):
            now = wanted[max(month, 0)]
            staying = min(0.9, now / before)
            there = rng.binomial(there, staying) + rng.poisson(
                max(now - staying * before, 0), series
            )
            before = now
            if month >= 0:
                found[:, month] = there
        return Drawn(100 * found / (found + AGENCY_BESIDE), found + AGENCY_BESIDE)

    return draw


KINDS = (
    Kind("share of 400, 20%", "fresh", "share", 0, share(400, 400, 0.2), 100, 1, 0, 4),
    Kind("share of 250, restless", "fresh", "share", 0, share(250, 250, 0.85, 0.04), 100, -1, 2, 2),
    Kind("audits, 20 to 60 a month", "fresh", "share", 0, share(20, 60, 0.45), 100, 1, 5, 25),
    Kind("share of 10, 70%", "fresh", "share", 0, share(10, 10, 0.7), 100, -1, 1, 4),
    Kind("count of 60", "fresh", "count", 0, count(60), 1, 1, 1, 1),
    Kind("count of 400, restless", "fresh", "count", 0, count(400, 0.1), 1, 1, 0, 2),
    Kind("leavers, 3 a month", "fresh", "count", 0, full_time_equivalents(3), 1, 1, 2, 2),
    Kind("rare, one in two months", "rare", "count", 0, count(0.5), 1, 1, 0, 3),
    Kind("normal", "fresh", "value", 0, normal, 0, 1, 2, 2),
    Kind("mean of 40, skewed", "fresh", "value", 0, skewed_mean, 0, 1, 1, 1),
    Kind("held 0.2", "partly", "value", 0.2, wandering(0.2), 0, 1, 2, 2),
    Kind(
        "in date of 300, 0.5",
        "partly",
        "count",
        0.5,
        people_in_date(300, 0.85, 0.5, 0.1),
        1,
        -1,
        4,
        7,
    ),
    Kind("overdue of 300, 0.5", "partly", "count", 0.5, people_in_date(300, 0.06, 0.5), 1, 1, 1, 1),
    Kind("held 0.6", "partly", "value", 0.6, wandering(0.6), 0, 1, 0, 5),
    Kind(
        "days since, half held, said 0.6", "partly", "value", 0.6, days_since(60, 0.5), 0, 1, 1, 1
    ),
    Kind("held 0.8", "stock", "value", 0.8, wandering(0.8), 0, 1, 0, 0),
    Kind("agency share, 0.9", "stock", "share", 0.9, agency_share, 100, 1, 3, 3),
    Kind("in post 260", "stock", "count", 1, in_post(260, 0.0125), 1, 1, 1, 1),
    Kind("in post 8", "stock", "count", 1, in_post(8, 0.0125), 1, 1, 0, 0),
    Kind("managers 40", "stock", "count", 1, in_post(40, 0.02), 1, 1, 2, 2),
    Kind("vacancy rate of 325", "stock", "share", 1, vacancies, 100, 1, 2, 2),
    Kind("caseload", "stock", "value", 1, caseload, 0, 1, 1, 1),
)
