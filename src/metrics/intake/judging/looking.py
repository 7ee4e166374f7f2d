"""One file's rows, typed beside as written, in a table of the check's own database."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from metrics.holdings.casts import filled, typed_select
from metrics.holdings.published import geography_code
from metrics.holdings.typed import write_typed
from metrics.intake.contract.opening import year_named
from metrics.intake.judging.cell_conditions import AS_WRITTEN
from metrics.model.contract import Contract, ContractKind
from metrics.model.month import Month
from metrics.registry.codes import Codes
from metrics.sql.text import literal, quoted

KEY_MARK = "chr(31)"


@dataclass(frozen=True)
class Look:
    """One file whose rows lie in a table; beside it, the numbers of its refused rows."""

    connection: duckdb.DuckDBPyConnection
    file: str
    contract: Contract
    codes: Codes
    table: str
    cells_a_row: int = 1  # numbers of several rows that stand in one row of the file

    def spreadsheet_row(self, file_row: int) -> int:
        """The number of a row as a spreadsheet shows it."""
        return file_row // self.cells_a_row

    @property
    def refused(self) -> str:
        """The table of file_row of the rows that are refused."""
        return f"{self.table}_refused"

    @property
    def repeated(self) -> str:
        """The table of the marks (hash of key_text) of keys that more than one row may have."""
        return f"{self.table}_repeated"

    @property
    def mended(self) -> str:
        """The table of file_row of the rows that were read as a person sees them."""
        return f"{self.table}_mended"

    def take_in(self, batches: Iterable[pa.RecordBatch]) -> None:
        """Lay out rows as written: typed, as written, file_row, period, key_text."""
        run, arrived = self.connection.execute, f"{self.table}_arrived"
        columns = ", ".join(f"{quoted(c.name)} varchar" for c in self.contract.columns)
        run(f"create or replace table {arrived} ({columns}, file_row bigint)")
        run(f"create or replace table {self.refused} (file_row bigint)")
        for batch in batches:
            self.connection.register("batch", batch)
            run(f"insert into {arrived} select * from batch")
            self.connection.unregister("batch")
        self._name_release(arrived)
        run(f"create or replace table {self.table} as {self._laid_out(arrived)}")
        run(f"drop table {arrived}")
        # Hashes first: ten million keys are too much to hold as text.
        run(
            f"create or replace table {self.repeated} as "
            f"select hash(key_text) as mark from {self.table} group by mark having count(*) > 1"
        )

    def note_mended(self, rows: Iterable[int]) -> None:
        """Note the numbers of rows (file_row) that were read otherwise than they are stored."""
        mended = pa.table({"file_row": pa.array(sorted(rows), pa.int64())})
        self.connection.register("mended", mended)
        self.connection.execute(f"create or replace table {self.mended} as select * from mended")
        self.connection.unregister("mended")

    def months(self) -> tuple[Month, ...]:
        """The months of its rows, in order."""
        found = self.connection.execute(
            f"select distinct period from {self.table} where period is not null order by period"
        ).fetchall()
        return tuple(Month.of(day) for (day,) in found)

    def release_named(self) -> str:
        """The release its rows come from; its file's name when it has no row."""
        found = self.connection.execute(f"select max(release) from {self.table}").fetchone()
        return str(found[0]) if found and found[0] else self.file

    def is_synthetic(self) -> bool:
        """Whether any row says that it is made up."""
        if self.contract.kind is not ContractKind.LOCAL:
            return False
        return self.count("bool_or(coalesce(synthetic, false))") > 0

    def count(self, expression: str) -> int:
        """One number of all its rows: SQL of an aggregate; null is nought."""
        found = self.connection.execute(f"select {expression} from {self.table}").fetchone()
        return int(found[0] or 0) if found else 0

    def refused_rows(self) -> int:
        """How many rows are refused."""
        found = self.connection.execute(f"select count(distinct file_row) from {self.refused}")
        row = found.fetchone()
        return int(row[0]) if row else 0

    def accepted(self) -> str:
        """A SELECT of the rows that are not refused: as written, file_row, period and record_key."""
        cells = ", ".join(
            f"{quoted(c.name + AS_WRITTEN)} as {quoted(c.name)}" for c in self.contract.columns
        )
        return (
            f"select {cells}, file_row, period, key_text as record_key from {self.table} "
            f"where file_row not in (select file_row from {self.refused})"
        )

    def accepted_typed(self) -> str:
        """A SELECT of the same rows, typed, with file_row."""
        cells = ", ".join(quoted(column.name) for column in self.contract.columns)
        return (
            f"select {cells}, file_row from {self.table} "
            f"where file_row not in (select file_row from {self.refused})"
        )

    def write_accepted(self, path: Path) -> int:
        """Write the accepted rows; how many they are."""
        self.connection.execute(
            f"copy ({self.accepted()}) to {literal(str(path))} (format parquet, compression zstd)"
        )
        return self.count("count(*)") - self.refused_rows()

    def write_typed(self, path: Path) -> None:
        """Write the same rows typed, as holdings/typed.py would make them of the written ones."""
        beside = ", ".join(quoted(c.name + AS_WRITTEN) for c in self.contract.columns)
        write_typed(
            self.connection,
            f"select * exclude ({beside}, record_key, key_text), key_text as record_key "
            f"from {self.table} where file_row not in (select file_row from {self.refused})",
            path,
        )

    def _laid_out(self, arrived: str) -> str:
        contract = self.contract
        beside = ", ".join(
            f"{quoted(c.name)} as {quoted(c.name + AS_WRITTEN)}" for c in contract.columns
        )
        own = f"(select *, {beside} from ({filled(contract, arrived)}))"
        return (
            f"select *, concat_ws({KEY_MARK}, {', '.join(_key_parts(contract))}) as key_text "
            f"from ({typed_select(contract, own)})"
        )

    def _name_release(self, arrived: str) -> None:
        """Give a publication's rows the release its contract names, for the year they tell of."""
        publication = self.contract.publication
        if publication is None:
            return
        year = year_named(self.file)
        if self.contract.kind is ContractKind.PUBLISHED:
            found = self.connection.execute(
                f"select max(substr(time_period, 1, 4)) from {arrived}"
            ).fetchone()
            year = str(found[0]) if found and found[0] else year
        release = publication.release.replace("{year}", year)
        self.connection.execute(f"update {arrived} set release = $release", {"release": release})


def _key_parts(contract: Contract) -> Iterable[str]:
    """The parts of a row's key as text, typed first, so that two spellings of a day are one."""
    for name in contract.key:
        if contract.kind is ContractKind.PUBLISHED and name == "new_la_code":
            yield f"coalesce({geography_code()}, {literal('')})"
        else:
            yield f"coalesce(cast({quoted(name)} as varchar), {literal('')})"
