"""What would stand if the files were loaded: typed tables for rules that look across files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from metrics.intake.casts import ADDED, filled, quoted, typed_select
from metrics.intake.cell_rules import AS_WRITTEN
from metrics.intake.looking import Look
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month


@dataclass
class Standing:
    """Makes, when first asked for, a temporary table named as the extract.

    It has the columns an indicator sees, and `file`: the dropped file a row comes from, null for
    rows that are already published.
    """

    connection: duckdb.DuckDBPyConnection
    contracts: Mapping[str, Contract]
    current: Mapping[str, Sequence[Path]]
    looks: Sequence[Look]
    queries: Path
    covers: tuple[Month, Month] | None
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def incoming(self) -> frozenset[str]:
        """Extracts that are among the files."""
        return frozenset(look.contract.id for look in self.looks)

    def files_of(self, extracts: Iterable[str]) -> list[str]:
        """Names of the dropped files of these extracts."""
        wanted = set(extracts)
        return [look.file for look in self.looks if look.contract.id in wanted]

    def rows(self, extract: str) -> int:
        """How many rows the extract's table has; the table is there afterwards."""
        if extract not in self.sizes:
            self.sizes[extract] = self._make(self.contracts[extract])
        return self.sizes[extract]

    def _make(self, contract: Contract) -> int:
        self._lay_out_batches(contract)
        rule = self.queries / "current" / f"{contract.replaces}.sql"
        self.connection.execute(
            f"create or replace temp table current_rows as {rule.read_text(encoding='utf-8')}"
        )
        self.connection.execute(
            f"create or replace temp table {quoted(contract.id)} as "
            f"{typed_select(contract, 'current_rows')}"
        )
        self.connection.execute("drop table archived")
        self.connection.execute("drop table current_rows")
        return _count(self.connection, f"select count(*) from {quoted(contract.id)}")

    def _lay_out_batches(self, contract: Contract) -> None:
        """Tables archived, archived_batches and archived_months, which queries/current reads."""
        names = [column.name for column in contract.columns]
        columns = ", ".join(
            [*(f"{quoted(n)} varchar" for n in names), *map(" ".join, ADDED.items())]
        )
        run = self.connection.execute
        run(f"create or replace temp table archived (filename varchar, file varchar, {columns})")
        run(
            "create or replace temp table archived_batches "
            "(filename varchar, number integer, covers_first date, covers_last date)"
        )
        paths = [str(path) for path in self.current.get(contract.id, ())]
        if paths:
            kept = ", ".join(map(quoted, (*names, *ADDED)))
            parquet = "(select * from read_parquet($paths, union_by_name = true, filename = true))"
            run(
                f"insert into archived by name select filename, {kept} "
                f"from ({filled(contract, parquet)})",
                {"paths": paths},
            )
        for number, path in enumerate(paths):
            run("insert into archived_batches values (?, ?, null, null)", [path, number])
        for number, look in enumerate(self.looks, start=len(paths)):
            if look.contract.id == contract.id:
                self._add_incoming(look, number, names)
        run(
            "create or replace temp table archived_months as select distinct b.number, "
            "a.period as month from archived as a inner join archived_batches as b "
            "on a.filename = b.filename where a.period is not null"
        )

    def _add_incoming(self, look: Look, number: int, names: Sequence[str]) -> None:
        cells = ", ".join(f"{quoted(n + AS_WRITTEN)} as {quoted(n)}" for n in names)
        known_as = f"incoming {number}"
        self.connection.execute(
            f"insert into archived by name select $known_as as filename, $file as file, {cells}, "
            f"file_row, period, key_text as record_key from {look.table}",
            {"known_as": known_as, "file": look.file},
        )
        is_event_list = look.contract.replaces is Replaces.KEY and look.contract.period is not None
        covers = self.covers if is_event_list else None
        span = [covers[0].first_day, covers[1].first_day] if covers else [None, None]
        self.connection.execute(
            "insert into archived_batches values (?, ?, ?, ?)", [known_as, number, *span]
        )


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    found = connection.execute(sql).fetchone()
    return int(found[0]) if found else 0
