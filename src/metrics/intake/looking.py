"""One file's rows beside their types: what is wrong with a cell, a row, or the file's keys."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from metrics.errors import DefinitionError
from metrics.intake.casts import filled, literal, quoted, typed_select
from metrics.intake.cell_rules import AS_WRITTEN, CELL_RULES, CellRule, written
from metrics.intake.faults import shortened
from metrics.intake.published import geography_code
from metrics.model.contract import Column, Contract, ContractKind, Replaces, Rule
from metrics.model.month import Month
from metrics.model.problem import Problem, Severity
from metrics.registry.codes import Codes

KEY_MARK = "chr(31)"


@dataclass(frozen=True)
class Look:
    """One file whose rows lie typed and as written in a temporary table."""

    connection: duckdb.DuckDBPyConnection
    file: str
    contract: Contract
    codes: Codes
    table: str

    def lay_out(self, relation: str) -> None:
        """Make the table from rows as written: typed, as written, file_row, period, record_key."""
        contract = self.contract
        beside = ", ".join(
            f"{quoted(c.name)} as {quoted(c.name + AS_WRITTEN)}" for c in contract.columns
        )
        own = f"(select *, {beside} from ({filled(contract, relation)}))"
        self.connection.execute(
            f"create or replace temp table {self.table} as select *, "
            f"concat_ws({KEY_MARK}, {', '.join(_key_parts(contract))}) as key_text "
            f"from ({typed_select(contract, own)})"
        )

    def problems(self) -> Iterator[Problem]:
        """Every problem of a cell, then of a row, then of the keys."""
        spoilt: set[tuple[int | None, str | None]] = set()
        for column in self.contract.columns:
            for problem in self._cells(column):
                spoilt.add((problem.row, problem.column))
                yield problem
        yield from (p for p in self._rows() if (p.row, p.column) not in spoilt)
        yield from self._duplicates()

    def months(self) -> tuple[Month, ...]:
        """The months it covers: those present, or from the first to the last of an event list."""
        found = self.connection.execute(
            f"select distinct period from {self.table} where period is not null order by period"
        ).fetchall()
        present = [Month.of(day) for (day,) in found]
        if not present or self.contract.replaces is not Replaces.KEY:
            return tuple(present)
        span = present[-1].months_since(present[0])
        return tuple(present[0].plus(n) for n in range(span + 1))

    def is_synthetic(self) -> bool:
        """Whether any row says that it is made up."""
        if self.contract.kind is not ContractKind.LOCAL:
            return False
        found = self.connection.execute(
            f"select bool_or(coalesce(synthetic, false)) from {self.table}"
        ).fetchone()
        return bool(found and found[0])

    def accepted(self, refused: Sequence[int]) -> pa.Table:
        """The rows as written, but for those refused, with file_row, period and record_key."""
        cells = ", ".join(
            f"{quoted(c.name + AS_WRITTEN)} as {quoted(c.name)}" for c in self.contract.columns
        )
        self.connection.execute(
            "create or replace temp table refused_rows as select unnest($rows) as file_row",
            {"rows": list(refused)},
        )
        return self.connection.sql(
            f"select {cells}, file_row, period, key_text as record_key from {self.table} "
            "where file_row not in (select cast(file_row as bigint) from refused_rows) "
            "order by file_row"
        ).to_arrow_table()

    def _cells(self, column: Column) -> Iterator[Problem]:
        for rule in CELL_RULES:
            if rule.applies(column, self.contract):
                condition = rule.wrong_when(column, self.contract)
                for row, value in self._select(written(column), condition):
                    yield self._problem(rule, column, row, value)

    def _rows(self) -> Iterator[Problem]:
        for rule in self.contract.rules:
            column = self.contract.column(rule.column)
            for row, value in self._select_by_rule(rule, column):
                yield Problem(
                    self.file, row, rule.column, value, rule.code, rule.severity, rule.message,
                    rule.mend,
                )  # fmt: skip

    def _duplicates(self) -> Iterator[Problem]:
        contract = self.contract
        needed = [quoted(c.name) for c in contract.columns if c.name in contract.key and c.required]
        whole = " and ".join(f"{name} is not null" for name in needed) or "true"
        found = self.connection.execute(
            f"with repeated as (select key_text, min(file_row) as first_row, count(*) as times "
            f"from {self.table} where {whole} group by key_text having count(*) > 1) "
            f"select t.file_row, replace(t.key_text, {KEY_MARK}, ', '), r.first_row, r.times "
            f"from {self.table} as t inner join repeated as r on t.key_text = r.key_text "
            "order by t.file_row"
        ).fetchall()
        names = ", ".join(contract.key)
        for row, key, first, times in found:
            yield Problem(
                self.file,
                row,
                contract.key[0] if len(contract.key) == 1 else names,
                key,
                "key-repeated",
                Severity.ERROR,
                f"{times} rows have the same {names}; the first is row {first}.",
                "Keep the row that is right and remove the others.",
            )

    def _select(self, shown: str, condition: str) -> list[tuple[int, str | None]]:
        return self.connection.execute(
            f"select file_row, {shown} from {self.table} where {condition} order by file_row"
        ).fetchall()

    def _select_by_rule(self, rule: Rule, column: Column) -> list[tuple[int, str | None]]:
        """The rows a contract's own rule finds. Raises DefinitionError when its SQL is wrong."""
        try:
            return self._select(written(column), rule.wrong_when)
        except duckdb.Error as error:
            raise DefinitionError(
                f"{self.contract.id}.toml: rule {rule.code}: wrong_when: {error}"
            ) from error

    def _problem(self, rule: CellRule, column: Column, row: int, value: str | None) -> Problem:
        mend = rule.mend(column, shortened(value))
        if column.codes:
            choices = ", ".join(code.code for code in self.codes.of(column.codes))
            mend = mend.replace("{codes}", choices)
        return Problem(
            self.file, row, column.name, value, rule.code, rule.severity,
            rule.message(column, shortened(value)), mend,
        )  # fmt: skip


def _key_parts(contract: Contract) -> Iterable[str]:
    """The parts of a row's key as text, typed first, so that two spellings of a day are one."""
    for name in contract.key:
        if contract.kind is ContractKind.PUBLISHED and name == "new_la_code":
            yield f"coalesce({geography_code()}, {literal('')})"
        else:
            yield f"coalesce(cast({quoted(name)} as varchar), {literal('')})"
