"""Indicator headers are read strictly, and everything wrong in every file is said at once."""

from dataclasses import MISSING, fields, replace
from datetime import date
from pathlib import Path

import pytest

from metrics.errors import DefinitionError
from metrics.model.home import Home
from metrics.model.indicator import Change, Indicator, Measure, Process, Spc, Window
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from metrics.registry.indicators import load_indicators, parse_indicator, parse_indicator_text

HOME = Home.from_environment()
GIVEN = ("id", "sql", "history")  # the file itself; and what is written as tables of its own
WHOLE = """/*
title      = "Visits in time"
subtitle   = "share of visits"
theme      = "practice"
kind       = "standard"
question   = "Are children seen?"
definition = "Visits in time, as a share of visits due."
measure    = "rate"
unit       = "percent"
polarity   = "higher_is_better"
extracts   = ["audits"]
source     = "Visits"
owner      = "Head of practice"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "draft"
[[history]]
date = 2026-11-01
note = "First published."
*/
select 1 as numerator
"""


def faults(folder: Path, **files: str) -> list[str]:
    """What is said of a folder holding these files."""
    for name, text in files.items():
        (folder / f"{name}.sql").write_text(text, encoding="utf-8")
    contracts, lists = load_contracts(HOME.contracts), load_codes(HOME.reference).lists
    with pytest.raises(DefinitionError) as caught:
        load_indicators(folder, contracts=contracts, lists=lists)
    return str(caught.value).splitlines()


def test_a_whole_header_is_read_and_named_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "visits.sql"
    file.write_text(WHOLE, encoding="utf-8")
    indicator = parse_indicator(file)
    assert (indicator.id, indicator.measure, indicator.spc) == ("visits", Measure.RATE, Spc())
    assert indicator.history == (Change(date(2026, 11, 1), "First published."),)


def test_what_is_left_out_has_its_meaning() -> None:
    indicator = parse_indicator_text("visits", WHOLE)
    assert (indicator.window, indicator.share, indicator.split) == (Window(), True, None)


def test_the_sql_is_the_file_as_it_stands() -> None:
    assert parse_indicator_text("visits", WHOLE).sql == WHOLE


def test_every_indicator_of_the_project_holds_together() -> None:
    contracts, lists = load_contracts(HOME.contracts), load_codes(HOME.reference).lists
    found = load_indicators(HOME.queries / "indicators", contracts=contracts, lists=lists)
    assert set(found) == {file.stem for file in (HOME.queries / "indicators").glob("*.sql")}


def test_the_worst_part_of_a_mix_is_a_part_of_its_code_list() -> None:
    codes = {(code.list, code.code) for code in load_codes(HOME.reference).codes}
    found = load_indicators(HOME.queries / "indicators").values()
    declared = {(one.split, one.worst) for one in found if one.worst is not None}
    assert declared
    assert declared <= codes


def test_faults_of_all_files_are_listed_together_with_file_and_field(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        calls=WHOLE.replace('"Visits in time"', '"Calls"').replace('"standard"', '"promise"'),
        visits=WHOLE.replace('owner      = "Head of practice"', 'colour     = "red"'),
    )
    assert len(found) == 3
    assert found[0].startswith(
        "queries/indicators/calls.sql: kind: 'promise' is not one of standard"
    )
    assert found[1].startswith("queries/indicators/visits.sql: colour: unknown field")
    assert found[2] == "queries/indicators/visits.sql: owner: missing"


@pytest.mark.parametrize(
    "field",
    [f.name for f in fields(Indicator) if f.default is MISSING and f.name not in GIVEN],
)
def test_a_field_that_is_needed_is_missed_by_name(tmp_path: Path, field: str) -> None:
    kept = [line for line in WHOLE.splitlines() if not line.startswith(f"{field} ")]
    assert f"queries/indicators/visits.sql: {field}: missing" in faults(
        tmp_path, visits="\n".join(kept)
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Visits in time"', '" "', "title: is empty"),
        ('"rate"', '"quantile"', "quantile: measure quantile says which"),
        ('"draft"', '"draft"\nquantile = 0.5', "quantile: measure quantile says which"),
        ('"rate"', '"quantile"\nquantile = 50', "quantile: 50.0 is not between 0 and 1"),
        ('unit       = "percent"', 'unit = "days"', "unit: measure rate is in percent"),
        ('measure    = "rate"', 'measure = "mean"', "unit: measure mean cannot be in percent"),
        ('"draft"', '"draft"\nwindow = { numerator = 12 }', "spc: months that share months"),
        ('"draft"', '"draft"\nwindow = { denominator = 0 }', "window: is at least one month"),
        (
            'measure    = "rate"\nunit       = "percent"',
            'measure = "count"\nunit = "people"\nwindow = { numerator = 12 }',
            "window: sums what is above and below a line",
        ),
        (
            'measure    = "rate"\nunit       = "percent"',
            'measure = "count"\nunit = "people"\nshare = false',
            "share: says how a rate is made up",
        ),
        (
            'measure    = "rate"\nunit       = "percent"',
            'measure = "count"\nunit = "people"\nworst = "over_25"',
            "worst: says which part of a mix is the worst",
        ),
        (
            'measure    = "rate"\nunit       = "percent"',
            'measure = "count"\nunit = "people"\nsample = true',
            "sample: a likely range is that of a share",
        ),
        (
            '"draft"',
            '"draft"\nshare = false\nsample = true',
            "sample: a likely range is that of a share",
        ),
        ('"draft"', '"draft"\nlookback_months = -1', "lookback_months: is nought or more"),
        ('"draft"', '"draft"\nsides = ["a", "b"]', "sides: two texts, of a difference"),
        ('["audits"]', "[]", "extracts: name at least one"),
        ('["audits"]', '["audits", "audits"]', "extracts: audits is named twice"),
        ('["audits"]', '["visit_log"]', "extracts: there is no extract visit_log"),
        ('["audits"]', '["dfe_csww"]', "extracts: there is no extract dfe_csww"),
        ('"draft"', '"draft"\nsplit = "ward"', "split: there is no code list ward"),
        ('"draft"', '"draft"\nread_beside = ["calls"]', "read_beside: there is no indicator calls"),
        ('"draft"', '"draft"\nread_beside = ["visits"]', "read_beside: names the indicator itself"),
        ('"draft"', '"draft"\npublished = "dfe_csww.visits"', "published: there is no published"),
        ("2027-11-01", "2026-11-01", "review_due: is not after reviewed"),
        ('"draft"', '"published"', "carry: missing: how alike neighbouring months are"),
        (
            '"draft"',
            '"draft"\ncarry = 1.1',
            "carry: 1.1 is not between 0, each month counted afresh",
        ),
        ('"draft"', '"draft"\ncarry = -0.1', "carry: -0.1 is not between 0"),
        ('"draft"', '"draft"\ncarry = "much"', "carry: expected a number, found 'much'"),
        ("[[history]]\ndate = 2026-11-01\nnote", "history = []\n# note", "history: say at least"),
        (
            "*/",
            '[[history]]\ndate = 2026-10-01\nnote = "Second."\n*/',
            "history: is in the order things happened",
        ),
        ("/*", "-- header", "header: missing"),
        ("*/", "", "header: is not closed"),
        ("select 1 as numerator", "", "header: no SELECT follows it"),
        ('"rate"', "rate", "header: measure: cannot be read as TOML"),
    ],
)
def test_a_contradiction_is_explained(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = faults(tmp_path, visits=WHOLE.replace(old, new, 1))
    assert [line for line in found if line.startswith(f"queries/indicators/visits.sql: {fault}")]


@pytest.mark.parametrize(
    "new", ['"draft"', '"published"\ncarry = 0', '"published"\nspc = { off = "rolling" }']
)
def test_how_alike_months_are_is_asked_where_signals_are_published(
    tmp_path: Path, new: str
) -> None:
    (tmp_path / "visits.sql").write_text(WHOLE.replace('"draft"', new, 1), encoding="utf-8")
    assert set(load_indicators(tmp_path)) == {"visits"}


@pytest.mark.parametrize(
    ("measure", "share", "process"),
    [
        (Measure.RATE, True, Process.SHARE),
        (Measure.MIX, True, Process.SHARE),
        (Measure.RATE, False, Process.VALUE),
        (Measure.COUNT, True, Process.COUNT),
        (Measure.MEAN, True, Process.VALUE),
        (Measure.QUANTILE, True, Process.VALUE),
        (Measure.DIFFERENCE, True, Process.VALUE),
    ],
)
def test_a_measure_says_what_its_values_scatter_as(
    measure: Measure, share: bool, process: Process
) -> None:
    visits = parse_indicator_text("visits", WHOLE)
    assert replace(visits, measure=measure, share=share).process is process


def test_no_two_indicators_share_a_title(tmp_path: Path) -> None:
    found = faults(tmp_path, seen=WHOLE.replace("Visits in", "VISITS in"), visits=WHOLE)
    assert found == [
        "queries/indicators/visits.sql: title: "
        "queries/indicators/seen.sql has the same, 'Visits in time'"
    ]


def test_a_file_s_name_serves_as_an_address(tmp_path: Path) -> None:
    assert faults(tmp_path, **{"Visits in time": WHOLE})[0].startswith(
        "queries/indicators/Visits in time.sql: the file: a name is lower case letters"
    )


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "visits.sql").write_bytes(b"/*\xff")
    assert faults(tmp_path)[0].startswith(
        "queries/indicators/visits.sql: the file: is not UTF-8 text"
    )


def test_a_header_an_edition_keeps_is_read_without_today_s_rules() -> None:
    text = WHOLE.replace("2027-11-01", "2026-11-01")
    assert parse_indicator_text("visits", text).review_due == date(2026, 11, 1)


def test_a_kept_header_that_cannot_be_read_says_so() -> None:
    with pytest.raises(DefinitionError, match=r"queries/indicators/visits\.sql: title: missing"):
        parse_indicator_text("visits", WHOLE.replace('title      = "Visits in time"', ""))


def test_an_edition_made_when_headers_said_how_long_a_baseline_is_can_be_opened() -> None:
    text = WHOLE.replace("extracts ", "spc = { baseline_points = 12 }\nextracts ", 1)
    assert parse_indicator_text("visits", text).spc == Spc()
