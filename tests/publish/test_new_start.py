"""The row that is drafted goes through the door as it is, and begins a base."""

import csv as csv_module
import io
from dataclasses import replace

from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.report import Settled
from metrics.model.words import Months
from metrics.registry.contracts import load_contracts
from metrics.tables.settled import drafted_csv
from metrics.wording.settled import drafted_row
from tests.council import publish, published
from tests.shapes import INDICATOR

MARCH = Month(2024, 3)
INPOST: Indicator = replace(INDICATOR, id="inpost_fte", title="Social workers in post")
FOUND = Settled(INPOST, MARCH, 20.0, (18.0, 22.0), 10.0, Months(Month(2022, 7), Month(2023, 6)))


def test_the_drafted_row_is_loaded_and_begins_a_base_of_its_measure(small_home: Home) -> None:
    row = drafted_row(FOUND, published(small_home).events())
    filled = row | {"owner_role": "Improvement Board", "reason": "Settled for a year."}
    publish(small_home, Source("events.csv", drafted_csv(filled)))
    (event,) = (e for e in published(small_home).events() if e.id == row["event_id"])
    assert (event.rebases, event.start) == (("inpost_fte",), MARCH.first_day)
    assert (event.owner_role, event.reason) == ("Improvement Board", "Settled for a year.")


def test_its_columns_are_those_of_the_list() -> None:
    row = drafted_row(FOUND, ())
    (read,) = csv_module.DictReader(io.StringIO(drafted_csv(row).decode("utf-8-sig")))
    assert read == row
    events = load_contracts(ROOT / "data" / "contracts")["events"]
    assert row.keys() <= {column.name for column in events.columns}
