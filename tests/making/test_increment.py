"""A load computes the months it can touch and copies the others; what it did is told."""

import re
import shutil
from collections.abc import Callable
from csv import DictReader
from pathlib import Path

import duckdb
import pytest

from metrics.errors import DefinitionError
from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.history import rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.registry.contracts import load_contracts
from tests.conftest import LOADED
from tests.council import LATER, START, csv, months, publish, teams, workforce
from tests.making.editions import (
    build_beside,
    built_whole,
    last_build,
    published_file,
    published_tables,
)
from tests.once import Once

JUNE = Month(2025, 6)
# A snapshot may still say of the three months before it that somebody had left.
LATE = tuple(JUNE.plus(-n) for n in (3, 2, 1))
MARCH = Month(2025, 3)
# Two loads are more batches than one; all else is the same.
BATCHES = "pinned_batches"
# What is loaded with more than three months at once is history, and not late: the next test's.
CALENDAR, HISTORY = "arrival_calendar", "is_back_load"
SIZES = {"A1": 12, "B1": 12}


def sample(wanted: Callable[[Month], bool]) -> list[Source]:
    """The sample's rows of some months; lists without a month come whole, with the earlier ones, but
    themes with the last: they are of audits of any month.
    """
    found = []
    for name, contract in load_contracts(ROOT / "data" / "contracts").items():
        file = ROOT / "data" / "sample" / f"{name}.csv"
        if not file.exists():
            continue
        header, *lines = file.read_text(encoding="utf-8").splitlines()
        rows = list(DictReader([header, *lines]))
        listed = JUNE if name == "audit_themes" else MARCH
        months_of = [
            Month.parse(r[contract.period][:7]) if contract.period else listed for r in rows
        ]
        kept = [line for line, month in zip(lines, months_of, strict=True) if wanted(month)]
        if kept:
            found.append(Source(file.name, "\n".join([header, *kept]).encode()))
    return found


def load(home: Home, *sources: Source) -> None:
    outcome = load_files(home, sources, Load(accept_large_change=True, at=LOADED))
    assert outcome.edition is not None, outcome.checked.problems[:2]


@pytest.fixture(scope="module")
def before_june(once: Once) -> Home:
    """The sample up to May 2025. Shared: do not load into it."""

    def make(folder: Path) -> None:
        load(Home(ROOT, folder), *sample(lambda month: month < JUNE))

    return Home(ROOT, once("before-june", make))


@pytest.fixture(scope="module")
def with_june(before_june: Home, once: Once) -> Home:
    """June loaded on top. Shared: do not load into it."""

    def make(folder: Path) -> None:
        shutil.copytree(before_june.folder, folder)
        load(Home(ROOT, folder), *sample(lambda month: month >= JUNE))

    return Home(ROOT, once("with-june", make))


@pytest.fixture(scope="module")
def small_council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Six months of two teams, published. Shared: do not load into it."""
    made = Home(ROOT, tmp_path_factory.mktemp("small"))
    publish(made, teams({"A1": "North", "B1": "South"}), workforce(months(6), SIZES))
    return made


@pytest.fixture
def small(small_council: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    shutil.copytree(small_council.folder, tmp_path / "small")
    return Home(ROOT, tmp_path / "small")


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Definitions of this test's own, to change."""
    root = tmp_path / "root"
    shutil.copytree(ROOT / "queries", root / "queries")
    (root / "data").symlink_to(ROOT / "data")
    (root / "tests").symlink_to(ROOT / "tests")
    return root


def test_the_last_month_loaded_on_top_makes_the_edition_of_all_at_once(
    with_june: Home, shared_sample: Home
) -> None:
    found, expected = published_tables(with_june), published_tables(shared_sample)
    assert found.keys() == expected.keys()
    for table in expected.keys() - {BATCHES, CALENDAR}:
        assert found[table] == expected[table], table


def test_the_last_month_loaded_on_top_came_when_it_came_and_is_no_history(
    with_june: Home, shared_sample: Home
) -> None:
    def calendar(home: Home) -> list[dict[str, object]]:
        with duckdb.connect(str(published_file(home)), read_only=True) as connection:
            named = connection.table(CALENDAR).order("extract_id, month")
            return [dict(zip(named.columns, row, strict=True)) for row in named.fetchall()]

    def as_history(row: dict[str, object]) -> dict[str, object]:
        came = row["first_loaded_at"] is not None
        return {**row, HISTORY: row[HISTORY] or (came and row["month"] == JUNE.first_day)}

    found, expected = calendar(with_june), calendar(shared_sample)
    assert not any(row[HISTORY] for row in found if row["month"] == JUNE.first_day)
    assert [as_history(row) for row in found] == expected


def test_a_month_sent_again_makes_the_edition_that_would_be_built_from_nothing(
    with_june: Home, tmp_path: Path
) -> None:
    home = Home(ROOT, tmp_path / "home")
    shutil.copytree(with_june.folder, home.folder)
    again = [
        s for s in sample(lambda month: month == MARCH) if s.name.startswith(("work", "super"))
    ]
    restated = [Source(s.name, b"\n".join(s.content.splitlines()[:200])) for s in again]
    load(home, *restated)
    found, expected = published_tables(home), built_whole(home)
    assert found == expected
    assert found["measure_points"] != published_tables(with_june)["measure_points"]


def test_nothing_new_is_nothing_computed(small: Home) -> None:
    report = last_build(small)
    assert set(report.months_computed.values()) == {()}
    assert report.copied == tuple(sorted(report.months_computed))
    assert report.months_read["workforce_snapshot"] == ()


def test_a_new_month_is_the_only_one_computed_of_what_looks_at_its_own_rows(
    with_june: Home,
) -> None:
    report = last_build(with_june)
    assert report.months_computed["establishment_fte"] == (JUNE,)
    assert report.months_computed["audit_good_or_better_pct"] == (JUNE,)
    assert report.months_read["audit_plan"] == (JUNE,)


def test_months_of_which_a_snapshot_may_still_tell_that_somebody_left_are_computed_with_it(
    with_june: Home,
) -> None:
    assert last_build(with_june).months_computed["inpost_fte"] == (*LATE, JUNE)


def test_sessions_reach_from_the_earliest_day_they_tell_of_to_the_last_month(small: Home) -> None:
    held = "S1,A1-0,personal,2024-04-20,2024-04-20,held"
    header = "event_id,worker_ref,supervision_type,scheduled_date,held_date,status"
    publish(small, csv("sessions", header, [held]))
    found = last_build(small).months_computed["supervision_in_date_pct"]
    assert found == tuple(START.plus(n) for n in (2, 3, 4, 5))


def test_a_session_that_moves_touches_the_month_it_leaves(small: Home) -> None:
    def audits(*rows: str) -> Source:
        header = "audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated"
        return csv("audits", header, rows)

    publish(small, audits("AU1,A1,2024-02,qa_team,random,good,no"))
    publish(small, audits("AU1,A1,2024-05,qa_team,random,good,no"))
    found = last_build(small).months_computed["audit_good_or_better_pct"]
    assert found == (START.plus(1), START.plus(4))


def test_months_a_file_covers_are_computed_though_it_says_nothing_of_them(small: Home) -> None:
    header = "audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated"
    rows = [f"AU{n},A1,2024-0{n},qa_team,random,good,no" for n in (1, 3, 5)]
    publish(small, csv("audits", header, rows))
    covers = (START, START.plus(2))
    outcome = load_files(
        small,
        [csv("audits", header, rows[:1])],
        Load(accept_large_change=True, at=LATER, covers=covers),
    )
    assert outcome.edition is not None
    found = last_build(small).months_computed["audit_good_or_better_pct"]
    assert found == (START, START.plus(2))


def test_a_changed_list_of_teams_computes_the_quantiles_again_and_copies_the_sums(
    small: Home,
) -> None:
    publish(small, teams({"A1": "North", "B1": "East"}))
    report = last_build(small)
    assert report.months_computed["days_since_supervision_median"] == tuple(months(6))
    assert report.months_computed["inpost_fte"] == ()


def test_an_indicator_whose_sql_changed_is_computed_in_every_month(
    small: Home, changed: Path
) -> None:
    file = changed / "queries" / "indicators" / "inpost_fte.sql"
    file.write_text(file.read_text(encoding="utf-8") + "having sum(fte) > 0\n")
    report = last_build(small, root=changed)
    assert report.months_computed["inpost_fte"] == tuple(months(6))
    assert "agency_fte" in report.copied


def test_earlier_months_an_indicator_needs_are_read_with_it(small: Home, changed: Path) -> None:
    file = changed / "queries" / "indicators" / "establishment_fte.sql"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status     =", "lookback_months = 2\nstatus     =", 1))
    again = Home(changed, small.folder)
    for approved in (3, 4):
        row = f"{START.plus(2).last_day},A1,case_holder,{approved}"
        publish(again, csv("posts", "as_at_date,team_code,role,approved_fte", [row]))
    report = last_build(again)
    assert report.months_computed["establishment_fte"] == tuple(START.plus(n) for n in (2, 3, 4))


@pytest.mark.parametrize("file", ["queries/extracts/staff_months.sql", "queries/casts.sql"])
def test_a_change_of_what_indicators_share_computes_everything(
    file: str, small: Home, changed: Path
) -> None:
    (changed / file).write_text((changed / file).read_text(encoding="utf-8") + "\n-- Otherwise.\n")
    assert last_build(small, root=changed).copied == ()


def test_an_edition_whose_batches_are_gone_is_not_copied_from(small: Home) -> None:
    later = workforce([START.plus(6)], SIZES)
    newest = publish(small, later).edition
    rollback(small)
    assert newest is not None
    report = build_beside(small, Shelf(small.editions).file(newest.id, Disclosure.MANAGER))
    assert report.copied == ()


def test_no_row_of_a_person_is_kept(with_june: Home) -> None:
    """No reference of a worker, child, session, audit or assignment stands anywhere in an edition."""
    references = re.compile(r"[WSKCAP]\d{4,}")
    for table, rows in published_tables(with_june).items():
        texts = {str(cell) for row in rows for cell in row if isinstance(cell, str)}
        assert not [text for text in texts if references.fullmatch(text)], table


def test_rows_kept_for_the_next_edition_are_one_for_each_team_and_month(with_june: Home) -> None:
    rows = published_tables(with_june)["indicator_rows"]
    assert len({row[:4] for row in rows}) == len(rows)
    assert any(row[0] == "days_since_supervision_median" for row in rows)


def test_a_view_of_every_month_may_not_read_one_of_some(small: Home, changed: Path) -> None:
    file = changed / "queries" / "extracts" / "staff_teams.sql"
    file.write_text(file.read_text(encoding="utf-8").replace("workforce_snapshot", "staff_months"))
    with pytest.raises(DefinitionError, match=r"staff_teams\.sql looks at every month"):
        last_build(small, root=changed)
