"""Valid workbooks, written otherwise at random: every accepted value is what the spreadsheet shows, or listed."""

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from metrics.intake import Checked
from metrics.model.problem import Severity
from tests.corpus.dropping import File, Row
from tests.corpus.mutations import SHEETS, WAYS, XML, Shows, Written
from tests.corpus.staff import grid, staff, typed
from tests.corpus.test_corpus import dropped
from tests.corpus.writing import edited
from tests.slices import examples

PEOPLE = staff(5)
STOPS = (Severity.REFUSED, Severity.ERROR)
Place = tuple[int, str]  # a worker, from 0, and a column

CHANGES = st.dictionaries(
    st.tuples(st.integers(0, len(PEOPLE) - 1), st.sampled_from(sorted(WAYS))),
    st.integers(0, 9),
    max_size=8,
)


def written(changes: Mapping[Place, int]) -> dict[Place, Written]:
    """The changes, each as one of the ways its column can be written."""
    chosen = {}
    for (person, column), way in changes.items():
        ways = WAYS[column](PEOPLE[person][column])
        chosen[person, column] = ways[way % len(ways)]
    return chosen


def workbook(cells: Mapping[Place, Written], sheets: str, xml: str, above: int, left: int) -> bytes:
    """The people as a workbook with those cells, its sheets and its XML changed, its table moved."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "June"
    table = grid(PEOPLE, typed)
    for row in range(1, above + 1):
        sheet.cell(row, 1 + left, "Staff in post")
    for row, line in enumerate(table, start=1):
        for place, value in enumerate(line, start=1):
            sheet.cell(row + above, place + left, value)  # type: ignore[call-overload]
    for (person, column), one in cells.items():
        cell = sheet.cell(person + 2 + above, table[0].index(column) + 1 + left)
        cell.value, cell.number_format = one.value, one.form  # type: ignore[assignment]
    SHEETS[sheets](made)
    part = f"xl/worksheets/sheet{made.worksheets.index(sheet) + 1}.xml"
    held = io.BytesIO()
    made.save(held)
    with zipfile.ZipFile(held) as package:
        before = package.read(part).decode()
    return (
        held.getvalue() if XML[xml](before) == before else edited(held.getvalue(), {part: XML[xml]})
    )


def same(counted: object, shown: object) -> bool:
    """Whether a counted value is the one shown."""
    if isinstance(counted, Decimal | float):
        return isinstance(shown, int | float) and abs(float(counted) - float(shown)) < 1e-9
    return counted == shown


def faults(checked: Checked, cells: Mapping[Place, Written], above: int) -> list[str]:
    """What is counted otherwise than shown without a word, and what is left out without a word."""
    (file,) = checked.files
    path = file.typed_path
    rows: list[Row] = pq.read_table(path).to_pylist() if path and path.exists() else []
    counted = {row["file_row"]: row for row in rows}
    told = {(p.row, p.column) for p in checked.problems}
    refused = {p.row for p in checked.problems if p.severity in STOPS}
    found = []
    for person, shown in enumerate(PEOPLE):
        number = person + 2 + above
        if number not in counted:
            said = number in refused or None in refused
            found += [] if said else [f"row {number} is left out without a word"]
            continue
        for column, value in shown.items():
            one = cells.get((person, column), Written(value, "", value))
            now = counted[number].get(column)
            if (one.shows is Shows.NOTHING_TO_READ or not same(now, one.shows)) and (
                number,
                column,
            ) not in told:
                found.append(
                    f"row {number}, {column}: {one.value!r} as {one.form!r} is counted as {now!r}"
                )
    return found


def refused_wrongly(checked: Checked, cells: Mapping[Place, Written], above: int) -> set[int]:
    """Rows that are refused though every cell of them shows what can be read."""
    bad = {
        person + 2 + above
        for (person, _), one in cells.items()
        if one.shows is Shows.NOTHING_TO_READ
    }
    refused = {p.row or 0 for p in checked.problems if p.severity in STOPS}
    return refused - bad


@settings(max_examples=examples(12), derandomize=True, deadline=None)
@given(
    CHANGES,
    st.sampled_from(sorted(SHEETS)),
    st.sampled_from(sorted(XML)),
    st.integers(0, 3),
    st.integers(0, 2),
)
def test_every_accepted_value_is_what_the_spreadsheet_shows_or_is_listed(
    changes: dict[Place, int], sheets: str, xml: str, above: int, left: int
) -> None:
    cells = written(changes)
    content = workbook(cells, sheets, xml, above, left)
    checked = dropped(File("workforce.xlsx", content))
    assert not faults(checked, cells, above)
    assert not refused_wrongly(checked, cells, above), checked.problems
