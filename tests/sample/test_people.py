"""People reconcile month to month, and stay who they are."""

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest

Row = dict[str, str]
Rows = Callable[[str], list[Row]]


def in_post_type(row: Row) -> bool:
    return row["is_registered_sw"] == "yes" and row["worker_type"] in ("employee", "bank_casual")


@pytest.fixture(scope="session")
def by_month(rows: Rows) -> dict[str, list[Row]]:
    months: dict[str, list[Row]] = defaultdict(list)
    for row in rows("workforce_snapshot"):
        months[row["as_at_date"]].append(row)
    return dict(sorted(months.items()))


def stays(row: Row) -> bool:
    return not row["end_date"] or row["end_date"] > row["as_at_date"]


def started(row: Row) -> bool:
    return row["start_date"][:7] == row["as_at_date"][:7]


def test_in_post_plus_starters_less_leavers_is_next_month_in_post(by_month):
    for earlier, later in pairwise(by_month.values()):
        before = sum(Decimal(r["fte"]) for r in earlier if in_post_type(r) and stays(r))
        now = [r for r in later if in_post_type(r)]
        came = sum(Decimal(r["fte"]) for r in now if started(r) and stays(r))
        went = sum(Decimal(r["fte"]) for r in now if not stays(r) and not started(r))
        after = sum(Decimal(r["fte"]) for r in now if stays(r))
        assert before + came - went == after, later[0]["as_at_date"]


def test_heads_reconcile_as_well(by_month):
    for earlier, later in pairwise(by_month.values()):
        before = {r["worker_ref"] for r in earlier if in_post_type(r) and stays(r)}
        now = [r for r in later if in_post_type(r)]
        came = {r["worker_ref"] for r in now if started(r) and stays(r)}
        went = {r["worker_ref"] for r in now if not stays(r)}
        after = {r["worker_ref"] for r in now if stays(r)}
        assert (before | came) - went == after, later[0]["as_at_date"]


def test_a_leaver_is_gone_the_month_after(by_month):
    for earlier, later in pairwise(by_month.values()):
        left = {(r["worker_ref"], r["start_date"]) for r in earlier if not stays(r)}
        assert not left & {(r["worker_ref"], r["start_date"]) for r in later}


def test_a_leaver_last_day_is_in_the_month_they_are_shown(rows):
    ended = [r for r in rows("workforce_snapshot") if r["end_date"]]
    assert all(r["end_date"][:7] == r["as_at_date"][:7] for r in ended)


def test_full_time_equivalent_never_changes_while_somebody_is_here(by_month):
    for earlier, later in pairwise(by_month.values()):
        assert not _changed(_total_fte(earlier), _total_fte(later))


def _total_fte(rows: list[Row]) -> dict[tuple[str, str], Decimal]:
    total: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        total[row["worker_ref"], row["start_date"]] += Decimal(row["fte"])
    return total


def _changed(before: dict[tuple[str, str], Decimal], after: dict[tuple[str, str], Decimal]):
    return [key for key in before.keys() & after.keys() if before[key] != after[key]]


def test_nobody_is_agency_and_employee_in_one_month(by_month):
    for month in by_month.values():
        agency = {r["worker_ref"] for r in month if r["worker_type"] == "agency"}
        assert not agency & {r["worker_ref"] for r in month if r["worker_type"] != "agency"}


def test_keys_are_unique(rows):
    keys = [(r["as_at_date"], r["worker_ref"], r["post_ref"]) for r in rows("workforce_snapshot")]
    assert len(keys) == len(set(keys))


def test_a_few_people_hold_two_posts(by_month):
    month = next(iter(by_month.values()))
    posts: dict[str, int] = defaultdict(int)
    for row in month:
        posts[row["worker_ref"]] += 1
    assert 1 <= sum(count == 2 for count in posts.values()) <= 8


def test_about_sixty_staff_are_not_registered_social_workers(by_month):
    for month in by_month.values():
        assert 45 <= sum(r["is_registered_sw"] == "no" for r in month) <= 75


def test_different_people_leave_from_different_districts(rows):
    left = [r for r in rows("workforce_snapshot") if r["end_date"] and in_post_type(r)]
    assert len({r["team_code"][:2] for r in left}) >= 8
    assert len({r["role"] for r in left}) >= 5


def test_nobody_supervises_themselves(rows):
    assert all(r["supervisor_ref"] != r["worker_ref"] for r in rows("workforce_snapshot"))
