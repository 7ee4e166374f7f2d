"""The typed tables of a case, of the definitions of this repository, made once for every test."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache

import duckdb

from metrics.making.case_tables import CaseTables, Row
from metrics.model.contract import Contract
from metrics.model.home import Home
from metrics.model.month import Month

HOME = Home.from_environment()


@cache
def tables() -> CaseTables:
    """Those of the repository."""
    return CaseTables.of(HOME)


def case_tables(
    months: Sequence[Month], given: Mapping[str, Iterable[Row]]
) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """A connection holding the rows given, the reference tables and the shared views."""
    return tables().filled(months, given)


def usual_cells(contract: Contract, number: int, last: Month) -> dict[str, str]:
    """Every cell that a valid row of an extract needs, as somebody would write it in a file."""
    return tables().usual_cells(contract, number, last)
