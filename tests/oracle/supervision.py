"""Personal supervision: who is in scope, when it was last held, and what was due this month."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.calendar_of_months import add_months, first_of, working_days_between
from tests.oracle.measure import Measure, mix, share, total
from tests.oracle.people import Post, people
from tests.oracle.rows import Row, day, sample, yes

GRACE = 3

Homes = dict[tuple[str, date], str]


def interval(post: Post) -> int:
    """Days allowed between sessions: weekly for six weeks, fortnightly to six months, monthly."""
    if post.asye is None or post.asye > post.at:
        return 31
    if (post.at - post.asye).days < 42:
        return 7
    return 14 if post.at < add_months(post.asye, 6) else 31


def in_scope(post: Post) -> bool:
    since = post.at - timedelta(interval(post))
    away_throughout = post.absent_since is not None and post.absent_since <= since
    return post.needs_supervision and post.start <= since and not away_throughout


@dataclass
class Supervised:
    """One person in scope at one month end."""

    post: Post
    last: date | None

    @property
    def days_since(self) -> int | None:
        return (self.post.at - self.last).days if self.last else None

    @property
    def in_date(self) -> bool:
        return self.days_since is not None and self.days_since <= interval(self.post) + GRACE

    @property
    def days_past_due(self) -> int:
        due = (self.last or self.post.start) + timedelta(interval(self.post))
        return (self.post.at - due).days

    @property
    def band(self) -> str:
        if self.last is None or self.in_date:
            return "never" if self.last is None else "in_date"
        if self.days_past_due <= 30:
            return "overdue_to_30"
        return "overdue_31_to_60" if self.days_past_due <= 60 else "overdue_over_60"


def _supervised(posts: list[Post], held: list[Row]) -> list[Supervised]:
    dates: dict[str, list[date]] = defaultdict(list)
    for row in sorted(held, key=lambda row: row["held_date"]):
        dates[row["worker_ref"]].append(date.fromisoformat(row["held_date"]))
    found = []
    for main, _ in people([post for post in posts if post.is_employed]):
        theirs = dates[main.worker]
        before = bisect_right(theirs, main.at)
        if in_scope(main):
            found.append(Supervised(main, theirs[before - 1] if before else None))
    return found


def _month_end(posts: list[Post], held: list[Row]) -> list[Measure]:
    everyone = _supervised(posts, held)

    def in_date(indicator: str, who: list[Supervised]) -> Measure:
        return share(indicator, [(*one.post.stands, 1, one.in_date) for one in who])

    since = Measure("days_since_supervision_median", "median")
    for one in everyone:
        if one.days_since is not None:
            since.observed[one.post.place].append(one.days_since)
            since.behind[one.post.place].add(one.post.worker)
    newly = [one for one in everyone if one.post.is_newly_qualified]
    agency = [one for one in everyone if one.post.kind == "agency"]
    overdue = [(*one.post.stands, 1) for one in everyone if one.days_past_due > 30]
    return [
        in_date("supervision_in_date_pct", everyone),
        in_date("asye_supervision_in_date_pct", newly),
        in_date("agency_supervision_in_date_pct", agency),
        total("supervision_overdue_over_30d", overdue),
        mix("supervision_overdue_bands", [(*one.post.stands, 1, one.band) for one in everyone]),
        since,
    ]


def _rearranged(row: Row, held: dict[str, set[date]]) -> bool:
    start = date.fromisoformat(row["scheduled_date"])
    return any(start + timedelta(n) in held[row["worker_ref"]] for n in range(8))


def _lost(row: Row, held: dict[str, set[date]]) -> bool:
    if row["status"] == "cancelled_rearranged":
        return not _rearranged(row, held)
    return row["status"] == "cancelled_not_rearranged"


def _on_time(row: Row) -> bool:
    latest = date.fromisoformat(row["scheduled_date"]) + timedelta(GRACE)
    return row["status"] == "held" and date.fromisoformat(row["held_date"]) <= latest


def _recorded(row: Row) -> bool:
    recorded = day(row["recorded_date"])
    if recorded is None or not yes(row["record_signed"]):
        return False
    return working_days_between(date.fromisoformat(row["held_date"]), recorded) <= 5


def _dated(rows: list[Row], column: str, homes: Homes) -> list[tuple[Row, str, date]]:
    """The sessions of workers in that month's snapshot, with the team and the month they count in."""
    found = []
    for row in rows:
        place = row["worker_ref"], first_of(date.fromisoformat(row[column]))
        if place in homes:
            found.append((row, row["team_code"] or homes[place], place[1]))
    return found


def _sessions(posts: list[Post], personal: list[Row], held: list[Row]) -> list[Measure]:
    homes: Homes = {(main.worker, main.month): main.team for main, _ in people(posts)}
    days: dict[str, set[date]] = defaultdict(set)
    for row in held:
        days[row["worker_ref"]].add(date.fromisoformat(row["held_date"]))
    due = _dated(personal, "scheduled_date", homes)
    done = _dated(held, "held_date", homes)
    return [
        share(
            "supervision_held_vs_due_pct",
            [(team, at, r["worker_ref"], 1, _on_time(r)) for r, team, at in due],
        ),
        share(
            "supervision_cancelled_pct",
            [(team, at, r["worker_ref"], 1, _lost(r, days)) for r, team, at in due],
        ),
        share(
            "supervision_recorded_pct",
            [(team, at, r["worker_ref"], 1, _recorded(r)) for r, team, at in done],
        ),
    ]


def measures(posts: list[Post]) -> list[Measure]:
    personal = [r for r in sample("supervision_events") if r["supervision_type"] == "personal"]
    held = [row for row in personal if row["status"] == "held" and row["held_date"]]
    return _month_end(posts, held) + _sessions(posts, personal, held)
