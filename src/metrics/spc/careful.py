"""Rows of an awkward CSV file written plainly: numbered, stripped, every cell in quotation marks."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from metrics.spc.faults import Fault


def write_plainly(
    records: Iterable[list[str]], names: Sequence[str], wanted: Sequence[int], name: str, to: Path
) -> list[Fault]:
    """Write the filled rows under the header: each one's number as a spreadsheet shows it, and the wanted
    cells. Rows that have not as many cells as the header are left out, a fault for each.
    """
    faults: list[Fault] = []
    with to.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for number, record in enumerate(records, start=2):
            if not any(cell.strip() for cell in record):
                continue
            if len(record) == len(names):
                writer.writerow([number, *(record[n].strip() for n in wanted)])
            else:
                faults.append(_ragged(name, number, record, len(names)))
    return faults


def _ragged(name: str, number: int, record: Sequence[str], expected: int) -> Fault:
    return Fault(
        file=name,
        row=number,
        column="",
        found=",".join(record),
        expected=f"{expected} cells as in the header, not {len(record)}",
        mend="Check the commas and quotation marks of this row.",
    )
