"""Whatever is dropped: an answer, every row accounted for, no value changed but by a listed repair."""

import csv
import io
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.holdings.casts import create_casts, create_code_macros, typed_select
from metrics.intake import Checked, CheckedFile, Source
from metrics.model.contract import Column, ColumnType, Contract
from metrics.registry.codes import Codes, load_codes, squash
from metrics.registry.contracts import load_contracts
from tests.door import beside
from tests.door import knock as asked
from tests.intake.conftest import HOME, TEAMS, TODAY
from tests.slices import examples

CONTRACTS: Mapping[str, Contract] = load_contracts(HOME.contracts)
CODES: Codes = load_codes(HOME.reference)
STAFF = CONTRACTS["workforce_snapshot"]
HEADER = [column.name for column in STAFF.columns]
GOOD = {
    "as_at_date": "2025-05-31", "worker_ref": "W1", "team_code": "NF01", "worker_type": "employee",
    "role": "case_holder", "is_registered_sw": "yes", "fte": "1", "start_date": "2021-03-01",
}  # fmt: skip
ODD = (
    "", " ", "80%", "29.6", "0,8", "37 hours", "0.8 FTE", "50", "1.2", "-1", "full", "<5", "c", "*",
    "n/a", "tbc", "-", "#REF!", "#N/A", "30/06/2024", "1/2/24", "3-Mar-21", "45000", "13/25/2024",
    "06/30/2024", "01/01/1900", "31/12/9999", "2024-02-30", "2024-06-30 00:00:00", "1.2E+05", "RI",
    "Team manager", "wizard", "Grand Total", "W1", "=1+1", "+A1", "@x", "QQ123456C", "a@b.uk", "Y",
    "a) Yes", "TRUE", "<script>alert(1)</script>", "\x00", "\ufeff", "‘’–£", "x" * 300, '"', "a\nb",
)  # fmt: skip


def knock(*sources: Source) -> Checked:
    teams = Source("teams.csv", TEAMS.encode())
    return asked([teams, *sources], beside(CONTRACTS, CODES, TODAY))


def accounts_for_every_row(checked: Checked) -> None:
    for file in checked.files:
        assert file.rows_in == file.rows_accepted + file.rows_refused + file.rows_set_aside
        assert 0 <= file.rows_repaired <= file.rows_accepted
        assert file.table.num_rows == file.rows_accepted


@settings(max_examples=examples(8))
@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(content: bytes) -> None:
    checked = knock(Source("any", content))
    accounts_for_every_row(checked)
    assert checked.is_refused


@settings(max_examples=examples(6))
@given(st.lists(st.lists(st.sampled_from([*ODD, *GOOD, *GOOD.values()]), max_size=30), max_size=12))
def test_any_table_gets_an_answer(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    accounts_for_every_row(knock(Source("any.csv", out.getvalue().encode())))


@st.composite
def mutated_snapshots(draw: st.DrawFn) -> list[dict[str, str]]:
    """Rows of a valid snapshot with odd cells put in."""
    rows = [{**GOOD, "worker_ref": f"W{n}"} for n in range(draw(st.integers(1, 6)))]
    for _ in range(draw(st.integers(0, 8))):
        row = draw(st.sampled_from(rows))
        row[draw(st.sampled_from(HEADER))] = draw(st.sampled_from(ODD))
    return rows


@settings(max_examples=examples(16))
@given(mutated_snapshots())
def test_a_value_is_accepted_as_written_or_by_a_listed_repair(rows: list[dict[str, str]]) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER)
    writer.writeheader()
    writer.writerows(rows)
    checked = knock(Source("staff.csv", out.getvalue().encode()))
    accounts_for_every_row(checked)
    file = checked.files[1]
    listed = {
        (p.row, p.column) for p in checked.problems if p.file == file.name and p.after is not None
    }
    for cells in file.table.to_pylist() if file.contract_id else []:
        source = rows[cells["file_row"] - 2]
        for name in HEADER:
            is_as_written = (cells[name] or "") == source.get(name, "").strip()
            assert is_as_written or (cells["file_row"], name) in listed, name
    for row, column, written, value in typed_cells(file):
        assert says_the_same(column, written, value) or (row, column.name) in listed, (
            row,
            column.name,
            written,
            value,
        )


def typed_cells(file: CheckedFile) -> list[tuple[int, Column, str, object]]:
    """Row, column, text and typed value of every filled cell of the accepted rows."""
    if not file.rows_accepted or file.contract_id != STAFF.id:
        return []
    with duckdb.connect() as connection:
        create_casts(connection, HOME.queries)
        create_code_macros(connection, CODES, CODES.lists)
        relation = f"read_parquet('{file.rows_path}')"
        typed = connection.execute(
            f"select file_row, {', '.join(HEADER)} from ({typed_select(STAFF, relation)}) order by 1"
        ).fetchall()
    found = []
    for written, values in zip(file.table.to_pylist(), typed, strict=True):
        for column, value in zip(STAFF.columns, values[1:], strict=True):
            if written[column.name] is not None:
                found.append((int(values[0]), column, written[column.name], value))
    return found


def says_the_same(column: Column, written: str, value: object) -> bool:
    """Whether a typed value is what its cell plainly says, with no repair."""
    if column.type in (ColumnType.NUMBER, ColumnType.INTEGER):
        try:
            return Decimal(written.replace(",", "")) == value
        except InvalidOperation:
            return False
    if column.type is ColumnType.CODE and column.codes:
        label = CODES.label(column.codes, str(value))
        return squash(written) in (squash(str(value)), squash(label))
    if column.type is ColumnType.BOOLEAN:
        return isinstance(value, bool)  # one parser reads every way of saying yes
    return written == str(value)
