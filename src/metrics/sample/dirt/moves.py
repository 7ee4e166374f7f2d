"""What is true of the clean sample and worth a warning: small teams that grew or shrank by a third.

Nothing is planted here. The door says so of these rows, so the list of faults says it too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from metrics.model.month import Month
from metrics.sample.dirt.extract import Cells, Extract

ALLOWED = Decimal("0.30")  # of a team's full-time equivalents in the month before


def note_moves(snapshot: Extract, before: Iterable[Cells] = ()) -> None:
    """Note each team of the snapshot that moved by more than what is allowed since the month before.

    To be asked before anything is written otherwise.
    """
    held = _held([*before, *snapshot.rows])
    own = {cells["as_at_date"] for cells in snapshot.rows}
    for team, day, now, earlier in _moved(held):
        if day in own:
            snapshot.plant_of_column(
                "fte",
                "team-fte-moved",
                f"nothing: team {team} really went from {earlier} to {now} by {day}",
            )


def _held(rows: Iterable[Cells]) -> dict[str, dict[str, Decimal]]:
    """Full-time equivalents by team and month end, of those still there."""
    held: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for cells in rows:
        if not cells["end_date"] or cells["end_date"] > cells["as_at_date"]:
            held[cells["team_code"]][cells["as_at_date"]] += Decimal(cells["fte"])
    return held


def _moved(held: dict[str, dict[str, Decimal]]) -> Iterator[tuple[str, str, Decimal, Decimal]]:
    for team, by_day in sorted(held.items()):
        for day, now in sorted(by_day.items()):
            earlier = by_day.get(_month_before(day))
            if earlier is not None and abs(now - earlier) > earlier * ALLOWED:
                yield team, day, now, earlier


def _month_before(day: str) -> str:
    return Month.parse(day[:7]).plus(-1).last_day.isoformat()
