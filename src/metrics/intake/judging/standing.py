"""What would stand if the files were loaded: typed tables for rules that look across files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from metrics.holdings.casts import ADDED, filled, typed_columns, typed_select
from metrics.home.manifest import manifest_path, read_manifest
from metrics.intake.judging.cell_conditions import AS_WRITTEN
from metrics.intake.judging.looking import Look
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month
from metrics.sql.text import quoted


@dataclass
class Standing:
    """Makes, when first asked for, a table named as the extract: what is published less what the
    files replace, and the files' own rows.

    It has the columns an indicator sees, and `file`: the dropped file a row comes from, null for
    rows that are already published.
    """

    connection: duckdb.DuckDBPyConnection
    contracts: Mapping[str, Contract]
    current: Mapping[str, Sequence[Path]]
    looks: Sequence[Look]
    queries: Path
    covers: tuple[Month, Month] | None
    without_refused: bool = False  # as it would stand if refused rows were left out
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def incoming(self) -> frozenset[str]:
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

    def _make(self, contract: Contract) -> int:
        looks = self.looks_of([contract.id])
        if not looks and not self.current.get(contract.id):
            columns = f"{typed_columns(contract)}, file varchar"
            self.connection.execute(f"create or replace table {quoted(contract.id)} ({columns})")
            return 0
        parts = [self._incoming(look, looks[place + 1 :]) for place, look in enumerate(looks)]
        replaced = contract.replaces is Replaces.ALL or not self.current.get(contract.id)
        if not (looks and replaced):
            parts.append(self._published(contract, looks))
        name = quoted(contract.id)
        kind = "view" if len(parts) == 1 and looks else "table"
        self.connection.execute(f"drop {kind} if exists {name}")
        self.connection.execute(f"create {kind} {name} as {' union all by name '.join(parts)}")
        return _count(self.connection, f"select count(*) from {name}")

    def _incoming(self, look: Look, later: Sequence[Look]) -> str:
        """A SELECT of a file's own rows, less those that a later file of the same load replaces."""
        beside = ", ".join(quoted(c.name + AS_WRITTEN) for c in look.contract.columns)
        keep = [f"key_text not in (select key_text from {other.table})" for other in later]
        if self.without_refused:
            keep.append(f"file_row not in (select file_row from {look.refused})")
        where = " and ".join(keep) or "true"
        name = look.file.replace("'", "''")
        return (
            f"select * exclude ({beside}, record_key, key_text), key_text as record_key, "
            f"'{name}' as file from {look.table} where {where}"
        )

    def _published(self, contract: Contract, looks: Sequence[Look]) -> str:
        """A SELECT of what is published of the extract and not replaced by the files."""
        name = f"{contract.id}_published"
        self._lay_out_published(contract, name)
        keep = [self._kept_beside(contract, look) for look in looks]
        return (
            f"select *, cast(null as varchar) as file from {quoted(name)} "
            f"where {' and '.join(keep) or 'true'}"
        )

    def _kept_beside(self, contract: Contract, look: Look) -> str:
        if contract.replaces is Replaces.PERIOD:
            return f"period not in (select period from {look.table} where period is not null)"
        gone = f"record_key not in (select key_text from {look.table})"
        if contract.period is None or self.covers is None:
            return gone
        first, last = (month.first_day.isoformat() for month in self.covers)
        return f"{gone} and period not between date '{first}' and date '{last}'"

    def _lay_out_published(self, contract: Contract, name: str) -> None:
        """A table of the published rows, typed: those the replacement rule of the contract leaves."""
        run = self.connection.execute
        paths = [str(path) for path in self.current.get(contract.id, ())]
        names = [column.name for column in contract.columns]
        columns = ", ".join(
            [*(f"{quoted(n)} varchar" for n in names), *map(" ".join, ADDED.items())]
        )
        run(f"create or replace temp table archived (filename varchar, {columns})")
        if paths:
            kept = ", ".join(map(quoted, (*names, *ADDED)))
            parquet = "(select * from read_parquet($paths, union_by_name = true, filename = true))"
            run(
                f"insert into archived by name select filename, {kept} "
                f"from ({filled(contract, parquet)}) where period is null or period >= $first",
                {"paths": paths, "first": self._first_looked_at(contract)},
            )
        self._lay_out_batches(paths)
        rule = (self.queries / "current" / f"{contract.replaces}.sql").read_text(encoding="utf-8")
        run(f"create or replace temp table current_rows as {rule}")
        run(f"drop table if exists {quoted(name)}")
        run(
            f"create table {quoted(name)} as select * exclude (filename) "
            f"from ({typed_select(contract, 'current_rows')})"
        )
        run("drop table archived")
        run("drop table current_rows")

    def _lay_out_batches(self, paths: Sequence[str]) -> None:
        run = self.connection.execute
        run(
            "create or replace temp table archived_batches "
            "(filename varchar, number integer, covers_first date, covers_last date)"
        )
        for path in paths:
            batch = read_manifest(manifest_path(Path(path)))
            covered = [m.first_day for m in batch.covers] if batch.covers else [None, None]
            run("insert into archived_batches values (?, ?, ?, ?)", [path, batch.number, *covered])
        run(
            "create or replace temp table archived_months as select distinct b.number, "
            "a.period as month from archived as a inner join archived_batches as b "
            "on a.filename = b.filename where a.period is not null"
        )

    def _first_looked_at(self, contract: Contract) -> date:
        """The first month of what is published that the rules look at."""
        months = [month for look in self.looks for month in look.months()]
        if contract.beside_months is None or not months:
            return date.min
        return min(months).plus(-contract.beside_months).first_day


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    found = connection.execute(sql).fetchone()
    return int(found[0]) if found else 0
