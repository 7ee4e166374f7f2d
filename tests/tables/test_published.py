import csv
import io
from dataclasses import replace
from datetime import date

from metrics.model.report import PublishedPoint
from metrics.model.signal import Missing
from metrics.tables.series import as_csv, published_frame

POINT = PublishedPoint(
    series="dfe_csww.agency_rate_fte",
    level="national",
    code="E92000001",
    name="England",
    breakdown="",
    period_end=date(2024, 9, 30),
    value=16.2,
    missing=None,
    symbol=None,
    unit="percent",
    release="Children's social work workforce, reporting year 2024",
)


def row(point: PublishedPoint) -> dict[str, str]:
    text = as_csv(published_frame((point,))).decode("utf-8-sig")
    (found,) = csv.DictReader(io.StringIO(text))
    return found


def test_a_published_value_says_whose_it_is_and_where_it_comes_from() -> None:
    found = row(POINT)
    assert (found["name"], found["code"], found["period end"]) == (
        "England",
        "E92000001",
        "2024-09-30",
    )
    assert (found["value"], found["unit"], found["release"]) == ("16.2", "percent", POINT.release)


def test_a_symbol_is_a_word_and_no_number() -> None:
    hidden = replace(POINT, value=None, missing=Missing.WITHHELD, symbol="c")
    found = row(hidden)
    assert found["value"] == ""
    assert found["why no value"]
    assert "c" not in found.values()


def test_an_authoritys_name_is_not_run_as_a_formula() -> None:
    assert row(replace(POINT, name="=2+5"))["name"] == "'=2+5"
