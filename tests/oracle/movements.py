"""What changed the hours in post from one month end to the next, person by person and team by team."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.calendar_of_months import add_months, month_end
from tests.oracle.people import TOLD_LATE, Post, posts

Hours = dict[str, Decimal]  # by team: full-time equivalents as a registered social worker
Standing = dict[str, Hours]  # by worker in post, nought where they are not registered


@dataclass(frozen=True)
class Movement:
    """One person's gain or loss of hours in one team in one month."""

    month: date
    worker: str
    team: str
    kind: str  # starter, leaver, moved_in, moved_out, hours, registration
    fte: Decimal

    @property
    def place(self) -> tuple[str, date]:
        return self.team, self.month

    @property
    def stands(self) -> tuple[str, date, str]:
        """Team, month and worker, as a measure's rows begin."""
        return self.team, self.month, self.worker


def in_post(rows: Iterable[Post]) -> Standing:
    found: Standing = defaultdict(lambda: defaultdict(Decimal))
    for post in rows:
        if post.is_in_post:
            found[post.worker][post.team] += post.fte if post.registered else 0
    return found


def movements(told: list[Post]) -> list[Movement]:
    """Every movement of every month that has a snapshot."""
    by_month: dict[date, list[Post]] = defaultdict(list)
    for post in posts(told):
        by_month[post.month].append(post)
    return [one for month in by_month for one in _of_month(month, by_month, told)]


def _of_month(month: date, by_month: dict[date, list[Post]], told: list[Post]) -> list[Movement]:
    now = in_post(by_month[month])
    earlier = by_month.get(add_months(month, -1))
    before = _by_dates(month, by_month[month], now) if earlier is None else in_post(earlier)
    found = []
    for worker in before.keys() | now.keys():
        for kind, team, fte in _of_person(before.get(worker), now.get(worker)):
            if fte:
                found.append(Movement(month, worker, team, kind, fte))
    for worker, post in _came_and_left(month, told).items():
        if worker not in before and worker not in now:
            found.append(Movement(month, worker, post.team, "starter", post.fte))
            found.append(Movement(month, worker, post.team, "leaver", -post.fte))
    return found


def _by_dates(month: date, rows: list[Post], now: Standing) -> Standing:
    """Who was there when the month began, where its own dates are all there is to tell."""
    first = {
        worker: min(post.start for post in rows if post.worker == worker and post.is_in_post)
        for worker in now
    }
    found = {worker: hours for worker, hours in now.items() if first[worker] < month}
    gone = [
        post
        for post in rows
        if post.is_own and post.worker not in now and post.start < month
        and post.end and month <= post.end <= month_end(month)
    ]  # fmt: skip
    for post in gone:
        if post.end == max(other.end for other in gone if other.worker == post.worker):
            hours = found.setdefault(post.worker, defaultdict(Decimal))
            hours[post.team] += post.fte if post.registered else 0
    return found


def _of_person(before: Hours | None, now: Hours | None) -> list[tuple[str, str, Decimal]]:
    if before is None:
        return [("starter", team, fte) for team, fte in (now or {}).items()]
    if now is None:
        return [("leaver", team, -fte) for team, fte in before.items()]
    change = {
        team: now.get(team, Decimal(0)) - before.get(team, Decimal(0))
        for team in sorted(before.keys() | now.keys())
    }
    if not (sum(before.values()) and sum(now.values())):
        return [("registration", team, fte) for team, fte in change.items()]
    return _moved(change)


def _moved(change: Hours) -> list[tuple[str, str, Decimal]]:
    """Hours handed from teams that lost some to teams that gained some, first to first by team code;
    what nobody takes, or nobody gave, is a change of hours.
    """
    left = dict(change)
    found = []
    for to in change:
        for origin in change:
            handed = min(left[to], -left[origin])
            if handed > 0:
                left[to] -= handed
                left[origin] += handed
                found += [("moved_in", to, handed), ("moved_out", origin, -handed)]
    return found + [("hours", team, fte) for team, fte in left.items()]


def _came_and_left(month: date, told: list[Post]) -> dict[str, Post]:
    """Who began and ended within the month, as the last file to tell of it says: their last post."""
    newest: dict[tuple[str, str, date], Post] = {}
    for post in sorted(told, key=lambda post: post.month):
        in_time = post.month <= add_months(month, TOLD_LATE)
        if post.end and in_time and month <= post.start <= month_end(month):
            newest[post.worker, post.post, post.start] = post
    brief = [
        post
        for post in newest.values()
        if post.end and post.end <= month_end(month) and post.is_own and post.registered
    ]
    brief.sort(key=lambda post: (post.end, post.fte, tuple(-ord(c) for c in post.post)))
    return {post.worker: post for post in brief}
