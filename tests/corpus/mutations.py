"""Ways in which a valid workbook is written otherwise: its cells, formats, sheets and XML.

Each says what the spreadsheet program shows afterwards, or that nothing can be read.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from openpyxl import Workbook
from openpyxl.utils.datetime import to_excel

from tests.corpus.staff import all_with, grid, staff, typed
from tests.corpus.writing import sheet_of


class Shows(Enum):
    """What a cell shows that holds no value."""

    NOTHING_TO_READ = "an error, or what no reading fits"


@dataclass(frozen=True)
class Written:
    """One cell as it is written, and what it then shows as the contract means it."""

    value: object
    form: str
    shows: object


def _share(share: object) -> list[Written]:
    number = float(str(share))
    return [
        Written(number, "General", number),
        Written(number, "0%", number),
        Written(number, "0", number),
        Written(number, "0.00", number),
        Written(str(number), "@", number),
        Written(f" {number} ", "@", number),
        Written(f"{number * 100:g}%", "@", number),
        Written("#DIV/0!", "General", Shows.NOTHING_TO_READ),
        Written("#VALUE!", "0.0", Shows.NOTHING_TO_READ),
        Written("part time", "@", Shows.NOTHING_TO_READ),
    ]


def _count(count: object) -> list[Written]:
    number = int(str(count))
    return [
        Written(number, "General", number),
        Written(float(number), "0.0", number),
        Written(number, '0" children"', number),
        Written(number, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', number),
        Written(str(number), "@", number),
        Written(None, "General", None),
        Written("#REF!", "General", Shows.NOTHING_TO_READ),
        Written("a few", "@", Shows.NOTHING_TO_READ),
    ]


def _day(day: object) -> list[Written]:
    assert isinstance(day, date)
    return [
        Written(day, "yyyy-mm-dd", day),
        Written(day, "dd/mm/yyyy", day),
        Written(day, "mmm-yy", day),
        Written(day, "[$-F800]dddd, mmmm dd, yyyy", day),
        Written(datetime(day.year, day.month, day.day), "dd/mm/yyyy hh:mm", day),
        Written(int(to_excel(day)), "General", day),  # type: ignore[no-untyped-call]
        Written(f"{day:%d/%m/%Y}", "@", day),
        Written(f"{day:%d-%b-%Y}", "@", day),
        Written("#N/A", "dd/mm/yyyy", Shows.NOTHING_TO_READ),
        Written("last spring", "@", Shows.NOTHING_TO_READ),
    ]


def _reference(reference: object) -> list[Written]:
    number = int(str(reference)[1:])
    return [
        Written(reference, "General", reference),
        Written(reference, "@", reference),
        Written(f" {reference}  ", "General", reference),
        Written(f"{reference}\u200b", "General", reference),
        Written(f"\u00a0{reference}", "General", reference),
        Written(number, '"W"0000', reference),
        Written(number, "000000", f"{number:06}"),
        Written("#NAME?", "General", Shows.NOTHING_TO_READ),
    ]


def _yes(value: object) -> list[Written]:
    return [
        Written("yes" if value else "no", "General", value),
        Written(bool(value), "General", value),
        Written("Y" if value else "N", "@", value),
        Written(int(bool(value)), "General", value),
        Written("perhaps", "General", Shows.NOTHING_TO_READ),
    ]


WAYS: Mapping[str, Callable[[object], list[Written]]] = {
    "worker_ref": _reference,
    "fte": _share,
    "cases_held": _count,
    "as_at_date": _day,
    "start_date": _day,
    "is_registered_sw": _yes,
}


def _before(name: str, cells: list[list[object]], state: str) -> Callable[[Workbook], None]:
    def change(made: Workbook) -> None:
        sheet = made.create_sheet(name, 0)
        for row in cells:
            sheet.append(row)
        sheet.sheet_state = state
        made.active = 1

    return change


def _after(made: Workbook) -> None:
    made.create_sheet("Sheet2")


def _hidden_rows(made: Workbook) -> None:
    for row in (4, 5):
        sheet_of(made).row_dimensions[row].hidden = True


def _hidden_column(made: Workbook) -> None:
    sheet_of(made).column_dimensions["G"].hidden = True


def _nothing(_: Workbook) -> None:
    return None


_MAY = grid(all_with(staff(), as_at_date=date(2025, 5, 31), cases_held=99), typed)
SHEETS: Mapping[str, Callable[[Workbook], None]] = {
    "as it is": _nothing,
    "May hidden before it": _before("May", _MAY, "hidden"),
    "May very hidden before it": _before("May", _MAY, "veryHidden"),
    "notes before it": _before("Notes", [["How to use this workbook"]], "visible"),
    "an empty sheet after it": _after,
    "rows hidden": _hidden_rows,
    "a column hidden": _hidden_column,
}


def _spaced(xml: str) -> str:
    return xml.replace("><row", ">\n  <row").replace("</row>", "\n  </row>")


def _turned(xml: str) -> str:
    rows = re.findall("<row .*?</row>", xml, re.DOTALL)
    return xml.replace("".join(rows), "".join(reversed(rows)))


XML: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda xml: xml,
    "without a size": lambda xml: re.sub("<dimension [^>]*/>", "", xml),
    "a size of one cell": lambda xml: re.sub("<dimension [^>]*/>", '<dimension ref="A1"/>', xml),
    "rows without numbers": lambda xml: re.sub('<row r="[0-9]+"', "<row", xml),
    "white space between": _spaced,
    "rows in another order": _turned,
    "a part that is not known": lambda xml: xml.replace(
        "</worksheet>", '<extLst><ext uri="{0}"/></extLst></worksheet>'
    ),
}
