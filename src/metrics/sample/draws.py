"""Random draws that come out the same on every machine and every Python from 3.11."""

from collections.abc import Sequence
from math import exp
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draws:
    """A stream of draws for one purpose in one month, seeded by its name alone.

    Only `Random.random` is used: its sequence is promised never to change between Python versions,
    while `choice`, `shuffle` and `gauss` are not.
    """

    def __init__(self, *key: object) -> None:
        self.unit = Random("/".join(str(part) for part in key)).random

    def below(self, count: int) -> int:
        """A whole number from 0 up to, and not including, count."""
        return int(self.unit() * count)

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, probability: float) -> bool:
        """True that share of the time."""
        return self.unit() < probability

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely as the next."""
        return items[self.below(len(items))]

    def weighted(self, choices: Sequence[tuple[T, float]]) -> T:
        """One of the choices, as likely as its weight."""
        left = self.unit() * sum(weight for _, weight in choices)
        for item, weight in choices:
            left -= weight
            if left < 0:
                return item
        return choices[-1][0]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in a random order."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

    def normal(self) -> float:
        """Close to a standard normal: twelve uniforms, so only sums are needed."""
        return sum(self.unit() for _ in range(12)) - 6.0

    def poisson(self, mean: float) -> int:
        """How many events, when so many are expected (Knuth's method; means to about 200)."""
        floor, product, count = exp(-max(mean, 0.0)), self.unit(), 0
        while product > floor:
            product *= self.unit()
            count += 1
        return count
