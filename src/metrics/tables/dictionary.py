"""The data dictionary: every column of every extract, as a workbook and as CSV."""

import pandas as pd

from metrics.registry import Registry
from metrics.tables.safe import safe_cell
from metrics.tables.series import as_csv
from metrics.tables.workbook import workbook_of
from metrics.wording.column_facts import column_facts

HEADS = (
    "extract", "column", "meaning", "how it is written", "required", "allowed", "also known as",
    "unit", "personal data",
)  # fmt: skip


def dictionary_frame(registry: Registry) -> pd.DataFrame:
    """One row a column, extract by extract."""
    rows = [
        (
            facts.extract, facts.column, facts.meaning, facts.written,
            "yes" if facts.is_required else "no", facts.allowed, "; ".join(facts.aliases),
            facts.unit, facts.personal,
        )
        for contract in registry.contracts.values()
        for facts in column_facts(contract, registry.contracts, registry.codes, registry.council)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(HEADS))


def dictionary_csv(registry: Registry) -> bytes:
    """As CSV that a spreadsheet opens safely."""
    return as_csv(dictionary_frame(registry))


def dictionary_workbook(registry: Registry) -> bytes:
    """As XLSX: one sheet, its heads kept in sight."""
    return workbook_of({"Data dictionary": dictionary_frame(registry).map(safe_cell)})
