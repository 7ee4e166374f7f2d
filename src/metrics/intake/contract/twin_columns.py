"""Two columns of one meaning: the contract's own name, and another that is known for it beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from metrics.intake.contract.headers import Header
from metrics.intake.telling.faults import fault, shortened
from metrics.model.problem import Problem


@dataclass
class TwinColumns:
    """Compares such columns as they are read. Where a cell of one is empty they do not differ."""

    file: str
    header: Header
    differing: set[str] = field(default_factory=set)

    def differences(
        self, cells: Sequence[Sequence[str]], numbers: Sequence[int]
    ) -> Iterator[Problem]:
        """The first row in which each pair says two things; cells by column of the file."""
        for column, others in self.header.twins.items():
            for other in others:
                pairs = zip(cells[self.header.places[column]], cells[other], numbers, strict=True)
                row = next((n for one, two, n in pairs if _differ(one.strip(), two.strip())), None)
                if row is not None and column not in self.differing:
                    self.differing.add(column)
                    yield self._differs(column, other, row)

    def alike(self) -> Iterator[Problem]:
        """The pairs that said the same to the end."""
        for column, others in self.header.twins.items():
            if column not in self.differing:
                yield fault(
                    self.file,
                    "column-again",
                    f"{column} is there again as {self._named(others[0])}, with the same in every row.",
                    "Nothing to do; one of the two can be left out of the export.",
                    row=self.header.row,
                    column=column,
                )

    def _differs(self, column: str, other: int, row: int) -> Problem:
        return fault(
            self.file,
            "column-twice",
            f"Two columns of the file are {column}: {self._named(self.header.places[column])} and "
            f"{self._named(other)}. They differ, first in row {row:,}.",
            "Keep the one that is meant and delete or rename the other.",
            row=self.header.row,
            column=column,
        )

    def _named(self, place: int) -> str:
        return f"“{shortened(self.header.cells[place].strip())}”"


def _differ(one: str, two: str) -> bool:
    return bool(two) and one != two
