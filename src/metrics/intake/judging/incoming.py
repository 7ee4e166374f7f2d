"""The dropped files beside what is published: a table an extract, of the rows that would count."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from metrics.holdings.casts import no_typed_row
from metrics.holdings.counting import LOT, counting_select, of_extract
from metrics.holdings.lots import Batches, Lot, lots_of
from metrics.intake.judging.cell_conditions import AS_WRITTEN
from metrics.intake.judging.looking import Look
from metrics.intake.telling.checked import MonthRows
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.sql.text import literal, quoted

SHOWN = 13  # the newest months of a long back-load


@dataclass
class Incoming:
    """Makes, when first asked for, a table named as the extract: the rows that would count if the
    files were loaded.

    It has the columns an indicator sees, and `file`: the dropped file a row comes from, null for
    rows that are already published.
    """

    connection: duckdb.DuckDBPyConnection
    contracts: Mapping[str, Contract]
    published: Batches
    looks: Sequence[Look]
    queries: Path
    covers: tuple[Month, Month] | None
    without_refused: bool = False  # as it would be if refused rows were left out
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def extracts(self) -> frozenset[str]:
        """Extracts that are among the files."""
        return frozenset(look.contract.id for look in self.looks)

    def looks_of(self, extracts: Iterable[str]) -> list[Look]:
        """The dropped files of these extracts."""
        wanted = set(extracts)
        return [look for look in self.looks if look.contract.id in wanted]

    def rows(self, extract: str) -> int:
        """How many rows the extract's table has; the table is there afterwards."""
        if extract not in self.sizes:
            self.sizes[extract] = self._make(self.contracts[extract])
        return self.sizes[extract]

    def published_rows(self, contract: Contract) -> Mapping[Month, int]:
        """How many rows count now, month by month."""
        before = lots_of(of_extract(self.published, contract))
        if contract.period is None or not before:
            return {}
        return self._counts(f"({counting_select(contract, before, self.queries)})")

    def month_rows(self, look: Look, published: Mapping[Month, int]) -> tuple[MonthRows, ...]:
        """Rows of the file's newest months, of the same months as published, and of the month before."""
        if look.contract.period is None:
            return ()
        incoming = self._counts(look.table)
        known = {**published, **incoming}
        return tuple(
            MonthRows(month, rows, published.get(month, 0), known.get(month.plus(-1), 0))
            for month, rows in sorted(incoming.items())[-SHOWN:]
        )

    def _make(self, contract: Contract) -> int:
        name, run = quoted(contract.id), self.connection.execute
        lots = list(lots_of(of_extract(self.published, contract)))
        newest = max((lot.number for lot in lots), default=0)
        files = dict(enumerate(self.looks_of([contract.id]), start=newest + 1))
        lots += [self._lot(look, number) for number, look in files.items()]
        rows = self._rows(contract, lots, {number: look.file for number, look in files.items()})
        if len(lots) > 1:  # worked out once, however many rules ask
            run(f"create or replace table {quoted(contract.id + '_rows')} as {rows}")
            rows = f"select * from {quoted(contract.id + '_rows')}"
        run(f"create or replace view {name} as {rows}")
        return _count(self.connection, f"select count(*) from {name}")

    def _rows(self, contract: Contract, lots: Sequence[Lot], files: Mapping[int, str]) -> str:
        """A SELECT of the rows that count, each with the dropped file it comes from."""
        if not lots:
            return f"select {no_typed_row(contract)}, cast(null as varchar) as file limit 0"
        rows = counting_select(contract, lots, self.queries)
        return (
            f"select * exclude ({LOT}), {_file_of(files)} as file from ({rows}) "
            f"where period is null or period >= date '{self._first(contract)}'"
        )

    def _lot(self, look: Look, number: int) -> Lot:
        """A file's own rows as they would be kept."""
        keep = (
            f"where file_row not in (select file_row from {look.refused})"
            if self.without_refused
            else ""
        )
        covers = self.covers if look.contract.is_event_list else None
        beside = ", ".join(quoted(c.name + AS_WRITTEN) for c in look.contract.columns)
        rows = (
            f"select * exclude ({beside}, record_key, key_text), key_text as record_key "
            f"from {look.table} {keep}"
        )
        return Lot(number, rows, frozenset(look.months()), covers)

    def _counts(self, relation: str) -> dict[Month, int]:
        rows = self.connection.execute(
            f"select period, count(*) from {relation} where period is not null group by period"
        ).fetchall()
        return {Month.of(day): int(count) for day, count in rows}

    def _first(self, contract: Contract) -> date:
        """The first month that the rules look at of what is published."""
        months = [month for look in self.looks for month in look.months()]
        if contract.beside_months is None or not months:
            return date.min
        return min(months).plus(-contract.beside_months).first_day


def _file_of(files: Mapping[int, str]) -> str:
    """SQL of the dropped file a row comes from."""
    if not files:
        return "cast(null as varchar)"
    return f"case {' '.join(_when(files))} end"


def _when(files: Mapping[int, str]) -> Iterator[str]:
    for number, file in files.items():
        yield f"when {LOT} = {number} then {literal(file)}"


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    found = connection.execute(sql).fetchone()
    return int(found[0]) if found else 0
