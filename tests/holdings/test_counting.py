"""What counts, asked of batches and of files that have only just come."""

from pathlib import Path

import duckdb
import pytest

from metrics.holdings.counting import counting_select
from metrics.holdings.lots import Lot
from metrics.home import Archive
from metrics.intake import Source
from metrics.intake.judging.incoming import Incoming
from metrics.model.contract import Contract, ContractKind, Replaces
from metrics.model.month import Month
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from tests.door import HOME, beside, keep, knock
from tests.intake.conftest import SNAPSHOT, TEAMS, TODAY

CONTRACTS = load_contracts(HOME.contracts)
CODES = load_codes(HOME.reference)
MAY, JUNE = Month(2025, 5), Month(2025, 6)
SESSIONS = "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code\n"


def session(name: str, day: str) -> str:
    return f"{name},W1,personal,{day},{day},held,NF01\n"


def kept(folder: Path, *loads: tuple[str, tuple[Month, Month] | None]) -> Archive:
    """An archive of the teams, the staff, and these lists of sessions, one load each."""
    archive = Archive(folder)
    first = [Source("teams.csv", TEAMS.encode()), Source("staff.csv", SNAPSHOT.encode())]
    keep(archive, knock(first, beside(CONTRACTS, CODES, TODAY)).files)
    for rows, covers in loads:
        files = [Source("sessions.csv", (SESSIONS + rows).encode())]
        said = beside(CONTRACTS, CODES, TODAY, archive, covers=covers)
        keep(archive, knock(files, said).files, covers=covers)
    return archive


def counted(archive: Archive) -> list[tuple[str, str]]:
    """The sessions the door knows to count, each with its month."""
    published = beside(CONTRACTS, CODES, TODAY, archive)
    with duckdb.connect() as connection:
        incoming = Incoming(
            connection, CONTRACTS, published.published, (), HOME.queries, covers=None
        )
        incoming.rows("supervision_events")
        return connection.execute(
            "select event_id, strftime(month, '%Y-%m') from supervision_events order by all"
        ).fetchall()


def test_a_session_re_dated_to_an_earlier_month_does_not_come_back_to_life(tmp_path: Path) -> None:
    archive = kept(
        tmp_path, (session("S1", "2025-06-10"), None), (session("S1", "2025-01-10"), None)
    )
    assert counted(archive) == [("S1", "2025-01")]


def test_a_session_withdrawn_by_a_file_that_is_the_whole_truth_is_not_counted(
    tmp_path: Path,
) -> None:
    both = session("S1", "2025-05-06") + session("S2", "2025-05-07")
    archive = kept(tmp_path, (both, None), (session("S1", "2025-05-06"), (MAY, MAY)))
    again = [Source("sessions.csv", (SESSIONS + session("S3", "2025-05-08")).encode())]
    (file,) = knock(again, beside(CONTRACTS, CODES, TODAY, archive)).files
    (may,) = file.month_rows
    assert (may.rows_in, may.rows_published) == (1, 1)


@pytest.mark.parametrize(
    ("replaces", "months", "expected"),
    [
        pytest.param(Replaces.ALL, None, [(2, "c")], id="of a list, the newest lot"),
        pytest.param(
            Replaces.PERIOD, None, [(1, "a"), (2, "c")], id="of a snapshot, month by month"
        ),
        pytest.param(Replaces.PERIOD, [MAY], [(1, "a")], id="only the months asked for"),
        pytest.param(Replaces.KEY, None, [(1, "a"), (2, "c")], id="of events, key by key"),
    ],
)
def test_the_rule_of_the_contract_says_which_lot_serves(
    replaces: Replaces, months: list[Month] | None, expected: list[tuple[int, str]]
) -> None:
    contract = Contract("x", "X", "", ContractKind.LOCAL, replaces, (), ("k",), "", period="p")
    lots = [
        Lot(1, _rows(("2025-05-01", "k1", "a"), ("2025-06-01", "k2", "b")), frozenset({MAY, JUNE})),
        Lot(2, _rows(("2025-06-01", "k2", "c")), frozenset({JUNE})),
    ]
    with duckdb.connect() as connection:
        rows = counting_select(contract, lots, HOME.queries, months)
        found = connection.execute(f"select lot, cell from ({rows}) order by all").fetchall()
    assert found == expected


def _rows(*rows: tuple[str, str, str]) -> str:
    values = ", ".join(f"(date '{day}', '{key}', '{cell}')" for day, key, cell in rows)
    return f"select * from (values {values}) as t (period, record_key, cell)"
