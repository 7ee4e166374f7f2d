"""A dropped file opened: recognised, its rows read as written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from metrics.intake.faults import UnreadableFileError, file_error
from metrics.intake.headers import Header
from metrics.intake.reading import read_written
from metrics.intake.recognise import recognise
from metrics.intake.sheets import open_sheet
from metrics.intake.sources import Source
from metrics.model.contract import Contract, ContractKind
from metrics.model.problem import Problem


@dataclass(frozen=True)
class Opened:
    """A file whose contract is known, with its rows as written."""

    source: Source
    header: Header
    written: pa.Table
    problems: tuple[Problem, ...]

    @property
    def contract(self) -> Contract:
        """The contract its columns keep."""
        return self.header.contract


def open_file(source: Source, contracts: Mapping[str, Contract]) -> Opened:
    """The opened file. Raises UnreadableFileError carrying the problems that say why not."""
    sheet = open_sheet(source)
    header = recognise(source.name, sheet.top(), contracts)
    read = read_written(source.name, sheet, header)
    if not read.table.num_rows:
        raise UnreadableFileError(
            file_error(
                source.name,
                "no-rows",
                f"This is {header.contract.title}, but it has a header and no rows below it.",
                "Export it again; an extract with nothing to tell still has its rows.",
                header.row,
            )
        )
    table = _with_release(source.name, header.contract, read.table)
    return Opened(source, header, table, (*sheet.warnings, *read.misshapen))


def _with_release(name: str, contract: Contract, table: pa.Table) -> pa.Table:
    """The table with the release its contract names, for the year the file itself tells of."""
    if contract.publication is None:
        return table
    year = _year_named(name)
    if contract.kind is ContractKind.PUBLISHED:
        periods = table.column("time_period").to_pylist()
        year = max((str(period)[:4] for period in periods if period), default=year)
    release = contract.publication.release.replace("{year}", year)
    place = table.schema.get_field_index("release")
    filled = pa.array([release] * table.num_rows, pa.string())
    return table.set_column(place, "release", filled)


def _year_named(name: str) -> str:
    """The last year in a file's name; "undated" when it has none."""
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", name)
    return years[-1] if years else "undated"
