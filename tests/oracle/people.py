"""Workers as the snapshots show them, post by post and person by person."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tests.oracle.calendar_of_months import add_months, month_end
from tests.oracle.rows import Row, day, month, number, sample, yes

OWN_PAYROLL = {"employee", "bank_casual"}
TOLD_LATE = 3  # months after its own in which the end of a post may still be told


@dataclass
class Post:
    """One worker in one post at one month end."""

    worker: str
    post: str
    team: str
    month: date
    kind: str
    role: str
    registered: bool
    fte: Decimal
    start: date
    end: date | None
    asye: date | None
    cases: int
    sick_days: Decimal
    absent_since: date | None
    needs_supervision: bool

    @property
    def at(self) -> date:
        return month_end(self.month)

    @property
    def place(self) -> tuple[str, date]:
        return self.team, self.month

    @property
    def stands(self) -> tuple[str, date, str]:
        """Team, month and worker, as a measure's rows begin."""
        return self.team, self.month, self.worker

    @property
    def is_employed(self) -> bool:
        return self.start <= self.at and (self.end is None or self.end > self.at)

    @property
    def is_own(self) -> bool:
        return self.kind in OWN_PAYROLL

    @property
    def is_in_post(self) -> bool:
        return self.is_own and self.is_employed

    @property
    def is_agency(self) -> bool:
        return self.kind == "agency" and self.is_employed

    @property
    def is_newly_qualified(self) -> bool:
        return self.asye is not None and self.asye <= self.at < add_months(self.asye, 12)


def written(row: Row) -> Post:
    start = day(row["start_date"])
    assert start is not None
    return Post(
        worker=row["worker_ref"],
        post=row["post_ref"],
        team=row["team_code"],
        month=month(row["as_at_date"]),
        kind=row["worker_type"],
        role=row["role"],
        registered=yes(row["is_registered_sw"]),
        fte=number(row["fte"]) or Decimal(0),
        start=start,
        end=day(row["end_date"]),
        asye=day(row["asye_start_date"]),
        cases=int(row["cases_held"] or 0),
        sick_days=number(row["days_lost_sickness_month"]) or Decimal(0),
        absent_since=None if row["absence_status"] == "none" else day(row["absence_start_date"]),
        needs_supervision=row["requires_supervision"] != "no",
    )


def snapshots() -> list[Post]:
    """Every row of the sample's snapshots, as written."""
    return [written(row) for row in sample("workforce_snapshot")]


def last_told(rows: Iterable[Post]) -> list[Post]:
    """The same with the last day each post was told to have, by its own month's row or a later one's."""
    every = list(rows)
    ends = {(row.worker, row.post, row.month): row.end for row in every if row.end}
    found = []
    for row in every:
        later = (add_months(row.month, n) for n in range(TOLD_LATE, -1, -1))
        told = (ends[key] for month in later if (key := (row.worker, row.post, month)) in ends)
        found.append(replace(row, end=next(told, None)))
    return found


def posts(rows: Iterable[Post]) -> list[Post]:
    """Every row as it was told last; whoever is agency at the month end is nothing else then.

    One who moved from the council to an agency in the month keeps the row they left by.
    """
    found = last_told(rows)
    agency = {(post.worker, post.month) for post in found if post.is_agency}
    return [
        post
        for post in found
        if post.is_agency or not post.is_employed or (post.worker, post.month) not in agency
    ]


def people(among: list[Post]) -> list[tuple[Post, list[Post]]]:
    """Each person once a month: their main post, then all of their posts among these."""
    by_person: dict[tuple[str, date], list[Post]] = defaultdict(list)
    for post in among:
        by_person[post.worker, post.month].append(post)
    return [
        (min(theirs, key=lambda post: (-post.fte, post.post)), theirs)
        for theirs in by_person.values()
    ]
