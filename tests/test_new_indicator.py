"""The acceptance test of the design: one new SQL file with its case, and a whole new indicator is there."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from metrics.board.choices import indicator_chosen
from metrics.board.measuring import Desk
from metrics.board.reports import indicator_report
from metrics.board.scorecard import scorecard
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse import open_edition
from metrics.wording.measure import alt_text, headline
from tests.council import publish_sample
from tests.once import Once

NEW = "part_time_share"
JUNE = Month(2025, 6)
FILE = """/*
title      = "Part-time social workers"
subtitle   = "share of social workers in post, full-time equivalents"
theme      = "workforce"
kind       = "indicator"
question   = "Can people work part time here?"
definition = "In-post full-time equivalents of posts under full time, as a share of all in post."
measure    = "rate"
unit       = "percent"
people     = "workers"
polarity   = "higher_is_better"
carry      = 1
extracts   = ["workforce_snapshot", "teams"]
read_beside = ["turnover_rate_12m_fte"]
caveats    = ["Full time differs between employers."]
source     = "Workforce snapshot"
owner      = "Head of workforce"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
*/
select
    month,
    team_code,
    sum(case when is_in_post and fte < 1 then fte else 0 end) as numerator,
    sum(case when is_in_post then fte else 0 end) as denominator,
    list(case when is_in_post then worker_ref end) as people
from social_workers
group by month, team_code
"""
CASE = """why = "Part time is a full-time equivalent under one."
[given]
workforce_snapshot = [
    { worker_ref = "W1", fte = 0.6 },
    { worker_ref = "W2", fte = 1, note = "full time: below the line only" },
]
[[expect]]
month = "2025-06"
team_code = "T1"
numerator = 0.6
denominator = 1.6
people = 2
"""


@pytest.fixture(scope="module")
def home(once: Once) -> Home:
    """A copy of the queries with one indicator and its case more, and the sample published through it."""
    made = once("new-indicator", make)
    return Home(made / "root", made / "home")


def make(folder: Path) -> None:
    root = folder / "root"
    shutil.copytree(ROOT / "queries", root / "queries")
    shutil.copytree(ROOT / "tests" / "cases", root / "tests" / "cases")
    (root / "data").symlink_to(ROOT / "data")
    (root / "queries" / "indicators" / f"{NEW}.sql").write_text(FILE, encoding="utf-8")
    (root / "tests" / "cases" / f"{NEW}.toml").write_text(CASE, encoding="utf-8")
    publish_sample(Home(root, folder / "home"))


@pytest.fixture(scope="module")
def desk(home: Home) -> Desk:
    shelf = Shelf(home.editions)
    published = shelf.published()
    assert published is not None
    return Desk(
        open_edition(shelf.file(published.id, Disclosure.SERVICE), home), load_council(home)
    )


def test_it_has_a_row_in_the_grid_with_value_and_signal(desk: Desk, home: Home) -> None:
    card = scorecard(desk, load_contracts(home.contracts), JUNE)
    (row,) = [m for group in card.groups for m in group.rows if m.indicator.id == NEW]
    assert row.point.value is not None
    assert row.point.point_type is not None


def test_it_has_breakdowns_limits_and_what_to_read_beside_it(desk: Desk) -> None:
    report = indicator_report(
        desk, indicator_chosen(desk.definitions, NEW), JUNE, breakdown=None, split=None
    )
    assert report.measured.point.mean is not None
    assert report.districts
    assert [m.indicator.id for m in report.read_beside] == ["turnover_rate_12m_fte"]


def test_it_has_a_sentence_and_a_text_alternative(desk: Desk) -> None:
    report = indicator_report(
        desk, indicator_chosen(desk.definitions, NEW), JUNE, breakdown=None, split=None
    )
    assert headline(report.measured).startswith("Part-time social workers ")
    assert "From " in alt_text(report.measured)


@pytest.mark.parametrize("page", ["board", "workforce", "framework", "indicator"])
def test_it_is_on_the_pages(home: Home, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(home.folder))
    app = AppTest.from_file(str(ROOT / "src/metrics/ui/frame.py"), default_timeout=60).run()
    app.query_params["id"] = NEW
    app.switch_page(str(ROOT / "pages" / f"{page}.py")).run()
    assert not app.exception
    assert "Part-time social workers" in " ".join(h.proto.body for h in app.get("html"))


def test_its_definition_and_sql_are_kept_in_the_edition(desk: Desk) -> None:
    assert desk.definitions[NEW].sql == FILE
