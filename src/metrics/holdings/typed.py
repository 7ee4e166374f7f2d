"""The typed copy of a batch: its rows as their contract reads them, made once and read by everybody.

A copy is derived. It is known by the hash of all that makes it (casts, code lists, contract), so that a
change of any makes another beside it, and nothing is ever typed twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import duckdb

from metrics.holdings import casts
from metrics.holdings.casts import (
    ADDED,
    create_casts,
    create_code_macros,
    lists_in,
    typed_select,
)
from metrics.home import Archive, Fault
from metrics.home.durable import put_in_place
from metrics.home.memory import is_memory
from metrics.model.batch import Batch
from metrics.model.contract import Contract, ContractKind
from metrics.registry.codes import Codes
from metrics.sql.text import literal, quoted

SHOWN = 12  # characters of a hash


@dataclass(frozen=True)
class Typist:
    """Makes typed copies of the batches of one archive."""

    archive: Archive
    contracts: Mapping[str, Contract]
    codes: Codes
    queries: Path

    def readable(self, batches: Iterable[Batch]) -> dict[Batch, Path]:
        """Each batch and the file of its rows: typed, made now if need be; of a publication as written.

        Raises NotFound when the archive has lost the rows of one.
        """
        return {batch: self._path(batch) for batch in batches}

    def recipe(self, contract: Contract) -> str:
        """A hash of all that makes typed rows of written ones."""
        found = sha256(self._shared)
        found.update(repr(contract).encode())
        return found.hexdigest()[:SHOWN]

    @cached_property
    def _shared(self) -> bytes:
        code = Path(casts.__file__).read_bytes()
        return code + (self.queries / "casts.sql").read_bytes() + repr(self.codes).encode()

    def _path(self, batch: Batch) -> Path:
        written, contract = self.archive.path(batch), self.contracts[batch.extract]
        if contract.kind is not ContractKind.LOCAL:
            return written
        typed = self.archive.typed_path(batch, self.recipe(contract))
        if not typed.exists():
            self._make(contract, written, typed)
        return typed

    def _make(self, contract: Contract, written: Path, typed: Path) -> None:
        unfinished = typed.with_suffix(".typed-part")
        with duckdb.connect(config={"temp_directory": str(self.archive.spill)}) as connection:
            create_casts(connection, self.queries)
            create_code_macros(connection, self.codes, lists_in(contract))
            source = f"(select * from read_parquet({literal(str(written))}))"
            write_typed(connection, typed_select(contract, source), unfinished)
        put_in_place(unfinished, typed)


def typed_faults(typist: Typist, batches: Iterable[Batch]) -> Iterator[Fault]:
    """Every typed copy that is not what its contract reads in the rows as written."""
    with duckdb.connect(config={"temp_directory": str(typist.archive.spill)}) as connection:
        create_casts(connection, typist.queries)
        create_code_macros(connection, typist.codes, typist.codes.lists)
        for batch in batches:
            contract = typist.contracts.get(batch.extract)
            if contract is None or contract.kind is not ContractKind.LOCAL:
                continue
            typed = typist.archive.typed_path(batch, typist.recipe(contract))
            if typed.exists() and (found := _fault(connection, contract, typist, batch)):
                place = str(typed.relative_to(typist.archive.folder))
                yield Fault(place, f"{found}; it is derived, so delete it and it is made again")


def _fault(
    connection: duckdb.DuckDBPyConnection, contract: Contract, typist: Typist, batch: Batch
) -> str | None:
    """What is wrong with one typed copy; None when it is as it should be."""
    names = ", ".join(quoted(name) for name in (*(c.name for c in contract.columns), *ADDED))
    written = f"(select * from read_parquet({literal(str(typist.archive.path(batch)))}))"
    typed = typist.archive.typed_path(batch, typist.recipe(contract))
    read = f"(select {names} from ({typed_select(contract, written)}))"
    kept = f"(select {names} from read_parquet({literal(str(typed))}))"
    try:
        differing = connection.execute(
            f"select count(*) from (({read} except all {kept}) union all ({kept} except all {read}))"
        ).fetchall()
    except duckdb.Error as error:
        if is_memory(error):
            raise
        return f"cannot be read ({str(error).splitlines()[0]})"
    return "holds other rows than were kept as written" if differing != [(0,)] else None


def write_typed(connection: duckdb.DuckDBPyConnection, rows: str, path: Path) -> None:
    """Write the rows of a SELECT as a typed copy."""
    connection.execute(f"copy ({rows}) to {literal(str(path))} (format parquet, compression zstd)")
