"""Rows of one key in two files of one load: copies, a later word on the same event, or another's."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from metrics.intake.judging.history import FLOOR
from metrics.intake.judging.looking import Look
from metrics.intake.judging.replaced_rows import (
    FEWEST,
    NAMED,
    NEW,
    PERIOD,
    is_another,
    lay_out_pairs,
    named_pairs,
)
from metrics.intake.telling.faults import fault
from metrics.model.contract import Replaces
from metrics.model.problem import Problem
from metrics.sql.text import quoted


def shared_rows(looks: Sequence[Look]) -> Iterator[Problem]:
    """One problem for each two files of an extract by key that share rows, told of the later one."""
    for earlier, later in combinations(looks, 2):
        contract = later.contract
        if contract.replaces is Replaces.KEY and contract.id == earlier.contract.id:
            yield from _shared(earlier, later)


def _shared(earlier: Look, later: Look) -> Iterator[Problem]:
    table, key = f"{later.table}_shared", ", ".join(later.contract.key)
    lay_out_pairs(later, f"select *, key_text as record_key from ({_accepted(earlier)})", table)
    shared, same, taken = _counted(later, table)
    rows = later.count("count(*)") - later.refused_rows()
    if taken >= FEWEST and taken > rows * FLOOR:
        more = f"; and {taken - NAMED:,} more" if taken > NAMED else ""
        yield fault(
            later.file,
            "key-in-two-files",
            f"{taken:,} of {rows:,} rows have the {key} of a row of {earlier.file} that is another's: "
            f"{'; '.join(named_pairs(later, table))}{more}.",
            f"Make {key} differ from file to file (N-01, S-01) in every export, and load both then.",
            column=key,
        )
    elif shared:
        yield fault(
            later.file,
            "rows-in-two-files",
            f"{shared:,} rows are in {earlier.file} too. The same in both, and counted once: {same:,}. "
            f"Otherwise in this file, which comes later and counts: {shared - same:,}.",
            "Nothing to do, if this file is the newer export; else load the older one by itself first.",
            column=key,
        )


def _accepted(look: Look) -> str:
    """A SELECT of the rows that are not refused, with key_text and period."""
    return (
        f"select * exclude (record_key) from {look.table} "
        f"where file_row not in (select file_row from {look.refused})"
    )


def _counted(look: Look, table: str) -> tuple[int, int, int]:
    """How many pairs there are, how many are alike, and how many are not the same one's."""
    contract = look.contract
    names = [*(c.name for c in contract.columns if c.name not in contract.key), PERIOD]
    alike = " and ".join(
        f"{quoted(name)} is not distinct from {quoted(name + NEW)}" for name in names
    )
    found = look.connection.execute(
        f"select count(*), count(*) filter (where {alike}), "
        f"count(*) filter (where {is_another(contract)}) from {table}"
    ).fetchall()
    shared, same, taken = found[0]
    return int(shared), int(same), int(taken) if contract.whose else 0
