"""Shares as the parameters of queries/reads/funnel.sql, and its rows in the frozen shapes that travel."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from metrics.model.funnel import Limits, Placed, Share
from metrics.warehouse.connection import Row

TENTH = 0.1  # pulled in at either end, so that a part far out does not make its own room


@dataclass(frozen=True)
class FunnelRow:
    """One row of queries/reads/funnel.sql, by name and in its order."""

    place: str
    part: str | None
    numerator: float | None
    denominator: float
    parts: int
    centre: float
    dispersion: float
    variance_between: float | None
    spread_between: float | None
    squared_spread: float | None
    squared_spread_error: float
    score: float | None
    low_95: float
    high_95: float
    low_998: float
    high_998: float
    takes_part: bool


def as_parameters(shares: Iterable[Share], tail: float = TENTH) -> dict[str, object]:
    """What the query is given: a struct a share, and how much of the scores at either end is pulled in."""
    return {"shares": [asdict(share) for share in shares], "tail": tail}


def placed_from(rows: Iterable[Row]) -> tuple[Placed, ...]:
    """Every share given, in the order of the rows."""
    return tuple(_placed(FunnelRow(*row)) for row in rows)  # type: ignore[arg-type]


def _placed(row: FunnelRow) -> Placed:
    return Placed(
        share=Share(row.place, row.part, row.numerator, row.denominator, row.takes_part),
        parts=row.parts,
        centre=row.centre,
        dispersion=row.dispersion,
        variance_between=row.variance_between,
        spread_between=row.spread_between,
        squared_spread=row.squared_spread,
        squared_spread_error=row.squared_spread_error,
        score=row.score,
        limits=Limits(row.denominator, row.low_95, row.high_95, row.low_998, row.high_998),
    )
