"""Published rows that a file's rows of the same key replace: those of somebody else, and cells that go empty.

Of a list of events a row takes the place of the published row of its key, as a correction does. Where
references start again each month, or a column was lost on the way, it takes the place of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from metrics.holdings.counting import counting_select
from metrics.holdings.lots import Lot
from metrics.intake.judging.history import LONG, asked_above
from metrics.intake.judging.looking import KEY_MARK, Look
from metrics.intake.telling.faults import fault
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.problem import Problem
from metrics.sql.text import quoted

NEW = " new"  # after the name of a column, in the table of replaced rows: the file's own cell
PERIOD = "period"
FEWEST = 2  # rows of another, below which it is one slip of a key, or its correction
MOST = 0.5  # of a file: so much is never ordinary, however often it was
NAMED = 3
MEND = (
    "If references start again each month, make them differ from month to month (2025-06-S01) in all "
    "files and load those; if these rows are corrections, say yes to it."
)


@dataclass(frozen=True)
class ReplacedRows:
    """The pairs of a file's rows and the published ones of the same key, beside the lots before."""

    look: Look
    lots: Sequence[Lot]
    queries: Path

    @property
    def table(self) -> str:
        """Each pair: file_row, key_text, the published cells, and the file's own."""
        return f"{self.look.table}_replaced"

    def lay_out(self) -> None:
        """Make the table of pairs."""
        standing = counting_select(self.look.contract, self.lots, self.queries)
        lay_out_pairs(self.look, standing, self.table)

    def of_others(self) -> Iterator[Problem]:
        """That many rows would take the place of rows that are another's."""
        look = self.look
        if not look.contract.whose:
            return
        rows = look.count("count(*)") - look.refused_rows()
        taken = self._count(is_another(look.contract))
        if taken < FEWEST or taken <= rows * self._ordinary():
            return
        more = f"; and {taken - NAMED:,} more" if taken > NAMED else ""
        message = (
            f"{taken:,} of {rows:,} rows would take the place of published rows of "
            f"{self._months()} that are another's: {'; '.join(named_pairs(look, self.table))}{more}."
        )
        yield fault(look.file, "key-of-another", message, MEND, column=", ".join(look.contract.key))

    def _count(self, condition: str) -> int:
        found = self.look.connection.execute(
            f"select count(*) from {self.table} where {condition}"
        ).fetchone()
        return int(found[0]) if found else 0

    def _months(self) -> str:
        """The months of the rows that would be gone, in words."""
        found = self.look.connection.execute(
            f"select min(period), max(period) from {self.table} "
            f"where {is_another(self.look.contract)}"
        ).fetchall()
        first, last = (Month.of(day).label for day in found[0])
        return first if first == last else f"{first} to {last}"

    def _ordinary(self) -> float:
        """The share of a file's rows that is not asked about: by the loads before, and never most."""
        shares = self._shares_before() if len(self.lots) > LONG else []
        return min(MOST, asked_above(len(shares), max(shares, default=0.0)))

    def _shares_before(self) -> list[float]:
        """Of each load but the first, the share of its rows that took the place of another's."""
        contract = self.look.contract
        names = [*contract.whose, PERIOD]
        every = " union all by name ".join(
            f"select *, {lot.number} as lot from ({lot.rows})" for lot in self.lots
        )
        before = ", ".join(
            f"{quoted(n)} as {quoted(n + NEW)}, lag({quoted(n)}) over earlier as {quoted(n)}"
            for n in names
        )
        found = self.look.connection.execute(
            f"with told as (select lot, {before} from ({every}) "
            "window earlier as (partition by hash(record_key) order by lot)) "
            f"select count(*) filter (where {is_another(contract)}) / count(*) from told "
            "group by lot order by lot"
        ).fetchall()
        return [float(share) for (share,) in found[1:]]


def lay_out_pairs(look: Look, others: str, table: str) -> None:
    """Make a table of the pairs of a file's rows and others (a SELECT, with record_key) of the same key."""
    contract = look.contract
    names = [*(c.name for c in contract.columns if c.name not in contract.key), PERIOD]
    own = ", ".join(f"own.{quoted(n)} as {quoted(n + NEW)}" for n in names)
    old = ", ".join(f"other.{quoted(n)}" for n in names)
    look.connection.execute(
        f"create or replace table {table} as select own.file_row, own.key_text, {old}, {own} "
        f"from {look.table} as own inner join ({others}) as other on own.key_text = other.record_key "
        f"where own.file_row not in (select file_row from {look.refused})"
    )


def named_pairs(look: Look, table: str) -> Iterator[str]:
    """The first pairs that are not the same one's, in words: S01 (worker_ref W001 becomes W007)."""
    contract = look.contract
    names = [*contract.whose, PERIOD]
    cells = ", ".join(f"{quoted(n)}, {quoted(n + NEW)}" for n in names)
    found = look.connection.execute(
        f"select replace(key_text, {KEY_MARK}, ', '), {cells} from {table} "
        f"where {is_another(contract)} order by file_row limit {NAMED}"
    ).fetchall()
    for key, *pairs in found:
        told = [
            _becomes(contract, name, old, new)
            for name, old, new in zip(names, pairs[::2], pairs[1::2], strict=True)
            if old is not None and new is not None and old != new
        ]
        yield f"{key} ({', '.join(told)})"


def is_another(contract: Contract) -> str:
    """The condition that the two rows of a pair are not the same one's."""
    differing = (f"{quoted(n)} <> {quoted(n + NEW)}" for n in (*contract.whose, PERIOD))
    return f"coalesce({' or '.join(f'coalesce({one}, false)' for one in differing)}, false)"


def _becomes(contract: Contract, name: str, old: object, new: object) -> str:
    """In words: worker_ref W001 becomes W007."""
    if name != PERIOD:
        return f"{name} {old} becomes {new}"
    months = [Month.of(day).label for day in (old, new)]  # type: ignore[arg-type]
    return f"{contract.period} {months[0]} becomes {months[1]}"
