"""Problems listed up to a length a person can read, and counted without end."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from metrics.model.problem import Problem, Severity

LISTED = 10_000  # of one rule in one column of one file
Kind = tuple[str, str, str | None, Severity]  # file, rule, column, severity


@dataclass
class Tally:
    """What was found: the first problems of each kind, and how many there are of each."""

    listed: list[Problem] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def add(self, problem: Problem) -> None:
        """Count one problem, and list it while its kind's list is not full."""
        kind = kind_of(problem)
        self.counts[kind] += 1
        if self.counts[kind] <= LISTED:
            self.listed.append(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add each of them."""
        for problem in problems:
            self.add(problem)

    def count_more(self, problem: Problem, more: int) -> None:
        """Count problems like this one that are not listed."""
        self.counts[kind_of(problem)] += more

    def merge(self, other: "Tally") -> None:
        """Add what another tally has listed and counted."""
        self.listed.extend(other.listed)
        self.counts.update(other.counts)

    def copy(self) -> "Tally":
        """The same, to be added to apart."""
        return Tally(list(self.listed), Counter(self.counts))

    def totals(self) -> Mapping[Kind, int]:
        """How many of each kind."""
        return dict(self.counts)


def kind_of(problem: Problem) -> Kind:
    """What problems are counted by."""
    return (problem.file, problem.rule, problem.column, problem.severity)
