"""Plants faults in rows drawn at random: one fault a row, so that each trips one rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from metrics.errors import MetricsError
from metrics.sample.dirt.extract import Cells, Extract, Line
from metrics.sample.dirt.spellings import Spelling
from metrics.sample.draws import Draws

Where = Callable[[Cells], bool]


def anywhere(_: Cells) -> bool:
    """Any row."""
    return True


@dataclass(frozen=True)
class Planting:
    """One fault in one column, in as many rows as there are spellings."""

    rule: str
    column: str
    spellings: tuple[Spelling, ...]
    where: Where = anywhere
    in_empty_cells: bool = False

    def fits(self, cells: Cells) -> bool:
        """Whether it can be planted in a row."""
        return bool(cells[self.column]) != self.in_empty_cells and self.where(cells)


@dataclass(frozen=True)
class Planter:
    """Draws rows of one extract that nothing was planted in."""

    extract: Extract
    draws: Draws

    def shuffled(self, where: Where) -> list[Line]:
        """Every such row, in random order."""
        lines = self.extract.lines
        return self.draws.shuffled([x for x in lines if x.is_untouched and where(x.cells)])

    def take(self, count: int, where: Where) -> list[Line]:
        """So many rows. Raises MetricsError when there are not as many."""
        found = self.shuffled(where)
        if len(found) < count:
            raise MetricsError(
                f"{self.extract.file}: only {len(found)} rows to plant a fault in, where {count} "
                "are needed. Give another --seed."
            )
        return found[:count]

    def plant(self, plantings: Iterable[Planting]) -> None:
        """Plant each in rows of its own."""
        for planting in plantings:
            rows = self.take(len(planting.spellings), planting.fits)
            for line, spelling in zip(rows, planting.spellings, strict=True):
                line.spoil(planting.column, planting.rule, spelling(line.cells[planting.column]))

    def respell(self, column: str, spellings: Iterable[Spelling], where: Where = anywhere) -> None:
        """Write cells of rows of their own in ways that nobody need be told of."""
        chosen = tuple(spellings)
        rows = self.take(len(chosen), lambda cells: bool(cells[column]) and where(cells))
        for line, spelling in zip(rows, chosen, strict=True):
            line.cells[column] = spelling(line.cells[column])
            line.is_harmless = True
