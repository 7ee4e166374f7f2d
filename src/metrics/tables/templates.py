"""A workbook to fill in for an extract: its columns on one sheet, what they mean and may hold on others."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from metrics.model.contract import Column, ColumnType, Contract
from metrics.registry import Registry
from metrics.registry.codes import Code
from metrics.tables.workbook import OPTIONS
from metrics.wording.column_facts import REPLACES, ColumnFacts, column_facts, columns_to_fill

NOTES, CODES = "Notes", "Values allowed"
HEADS = ("column", "required", "meaning", "how it is written", "allowed", "also known as")
WIDTHS = (26, 10, 60, 44, 60, 40)
LONGEST_TITLE, LONGEST_MESSAGE = 32, 255  # letters that a spreadsheet shows beside a cell
LAST_ROW = 1_048_575
FORMATS = {  # as text, so that a spreadsheet neither drops noughts nor makes a day of a reference
    ColumnType.REFERENCE: "@",
    ColumnType.CODE: "@",
    ColumnType.MONTH: "@",
    ColumnType.DATE: "yyyy-mm-dd",
}
EVENTS = "events"


def template_workbook(contract: Contract, registry: Registry) -> bytes:
    """The workbook: no made-up row in it, so that it can be loaded as soon as it is filled in.

    The list of events begins with the council's own inspection, where its settings tell of one.
    """
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, **OPTIONS}) as workbook:
        Template(workbook, contract, registry).write()
    return out.getvalue()


@dataclass(frozen=True)
class Template:
    """A workbook on its way."""

    workbook: Any  # of xlsxwriter, which says nothing of its types
    contract: Contract
    registry: Registry

    def write(self) -> None:
        """Every sheet, the one to fill in first."""
        columns = columns_to_fill(self.contract)
        facts = column_facts(
            self.contract, self.registry.contracts, self.registry.codes, self.registry.council
        )
        values = self.registry.codes
        coded = {c.name: values.of(c.codes) for c in columns if c.codes}
        sheet = self.workbook.add_worksheet(self.contract.id[:31])
        self._columns(sheet, columns, facts, coded)
        self._own_rows(sheet, columns)
        self._notes(facts)
        if coded:
            self._codes(coded)

    def _columns(
        self,
        sheet: Any,
        columns: Sequence[Column],
        facts: Sequence[ColumnFacts],
        coded: Mapping[str, Sequence[Code]],
    ) -> None:
        """The header row; beneath it each column says what belongs in it."""
        required = self.workbook.add_format({"bold": True, "bottom": 1})
        optional = self.workbook.add_format({"bottom": 1})
        for n, (column, told) in enumerate(zip(columns, facts, strict=True)):
            kind = {"num_format": FORMATS.get(column.type, "General")}
            sheet.set_column(n, n, max(14, len(column.name) + 3), self.workbook.add_format(kind))
            sheet.write_string(0, n, column.name, required if column.required else optional)
            sheet.data_validation(1, n, LAST_ROW, n, _validation(told, list(coded), coded))
        sheet.freeze_panes(1, 0)

    def _own_rows(self, sheet: Any, columns: Sequence[Column]) -> None:
        """What the settings know already: the inspection that months are counted from."""
        council = self.registry.council
        if self.contract.id != EVENTS or council.inspection is None:
            return
        own = council.inspection
        day = self.workbook.add_format({"num_format": FORMATS[ColumnType.DATE]})
        known: dict[str, str | date | None] = {
            "event_id": council.day_zero_event,
            "date_start": own.date_start,
            "date_end": own.date_end,
            "type": "inspection",
            "title": own.title,
            "overall_judgement": own.overall_judgement,
            "chart_marker": "yes",
        }
        for n, column in enumerate(columns):
            value = known.get(column.name)
            if isinstance(value, date):
                sheet.write_datetime(1, n, value, day)
            elif value:
                sheet.write_string(1, n, value)

    def _notes(self, facts: Sequence[ColumnFacts]) -> None:
        """What the extract is, and every column in words."""
        sheet = self.workbook.add_worksheet(NOTES)
        bold = self.workbook.add_format({"bold": True, "bottom": 1})
        wrapped = self.workbook.add_format({"text_wrap": True, "valign": "top"})
        contract = self.contract
        lead = (
            f"{contract.title}: {contract.description}",
            REPLACES[contract.replaces],
            f"A row is told from another by {', '.join(contract.key)}. In bold: every cell is filled.",
            "A column that stays empty may be deleted. Load the workbook as it is; this sheet is not read.",
        )
        for n, words in enumerate(lead):
            sheet.write_string(n, 0, words)
        top = len(lead) + 1
        for n, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
            sheet.set_column(n, n, width, wrapped)
            sheet.write_string(top, n, head, bold)
        for row, told in enumerate(facts, top + 1):
            for n, words in enumerate(_row(told)):
                sheet.write_string(row, n, words)

    def _codes(self, coded: Mapping[str, Sequence[Code]]) -> None:
        """A column for each column of codes, which the cells' lists read."""
        sheet = self.workbook.add_worksheet(CODES)
        bold = self.workbook.add_format({"bold": True, "bottom": 1})
        for n, (name, codes) in enumerate(coded.items()):
            sheet.set_column(2 * n, 2 * n + 1, 28)
            sheet.write_string(0, 2 * n, f"{name}: value", bold)
            sheet.write_string(0, 2 * n + 1, "what it means", bold)
            for row, code in enumerate(codes, 1):
                sheet.write_string(row, 2 * n, code.code)
                sheet.write_string(row, 2 * n + 1, code.label)


def _row(told: ColumnFacts) -> tuple[str, ...]:
    required = "yes" if told.is_required else "no"
    aliases = "; ".join(told.aliases)
    return (told.column, required, told.meaning, told.written, told.allowed, aliases)


def _validation(
    told: ColumnFacts, coded: Sequence[str], codes: Mapping[str, Sequence[Code]]
) -> dict[str, object]:
    """What a spreadsheet says beside a cell, and the list it offers; other spellings may be typed."""
    words = f"{told.meaning} {told.written[:1].upper()}{told.written[1:]}."
    said: dict[str, object] = {
        "validate": "any",
        "input_title": told.column[:LONGEST_TITLE],
        "input_message": words[:LONGEST_MESSAGE],
    }
    if told.column in codes:
        letter = xl_col_to_name(2 * coded.index(told.column))
        last = len(codes[told.column]) + 1
        source = f"='{CODES}'!${letter}$2:${letter}${last}"
        said |= {"validate": "list", "source": source, "error_type": "information"}
    return said
