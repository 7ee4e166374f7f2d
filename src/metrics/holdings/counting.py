"""What counts: the rows of an extract that stand, given some lots of them. Answered here and nowhere else.

The door asks it of what is published and of what has just come, the build of what an edition is made
from, and the plan of a build asks what new lots change.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from metrics.holdings.lots import Batches, Lot
from metrics.model.batch import Batch
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month

LOT = "lot"


def counting_select(
    contract: Contract,
    lots: Sequence[Lot],
    queries: Path,
    months: Collection[Month] | None = None,
) -> str:
    """A SELECT of the rows that count, of these months or of all, with `lot`: the number of theirs.

    There must be a lot. A lot none of whose rows can count is not read.
    """
    if contract.replaces is Replaces.KEY:
        return _by_key(lots, queries, months)
    if contract.replaces is Replaces.RELEASE:  # told figure by figure: holdings/published.py
        return _together([(lot, "true") for lot in lots])
    return _together(list(_serving(contract, lots, months)))


def counts_whole(contract: Contract, batch: Batch, batches: Collection[Batch]) -> bool:
    """Whether no newer batch of the extract can have replaced any of its rows."""
    if contract.replaces is Replaces.RELEASE:  # what it tells of says what counts, not when it came
        return True
    newer = [other for other in batches if other.number > batch.number]
    if contract.replaces is Replaces.PERIOD:
        return not any(set(other.months) & set(batch.months) for other in newer)
    return not newer


def of_period(months: Collection[Month]) -> str:
    """The condition that a row is of one of these months."""
    if not months:
        return "false"
    return f"period in ({', '.join(_day(month) for month in sorted(months))})"


def of_extract(batches: Batches, contract: Contract) -> Batches:
    """Those of one extract."""
    return {batch: path for batch, path in batches.items() if batch.extract == contract.id}


def _serving(
    contract: Contract, lots: Sequence[Lot], months: Collection[Month] | None
) -> Iterator[tuple[Lot, str]]:
    """Each lot that serves any row, with the condition on those it serves.

    Of a whole list the newest serves; of a snapshot, each month is served by the newest that covers it. A
    lot of no month at all, such as a file whose dates cannot be read, is seen whole.
    """
    newest_first = sorted(lots, key=lambda lot: lot.number, reverse=True)
    if contract.replaces is Replaces.ALL:
        yield newest_first[0], "true" if months is None else of_period(months)
        return
    taken: set[Month] = set()
    for lot in newest_first:
        own = lot.months - taken
        wanted = own if months is None else own & set(months)
        if wanted or (months is None and not lot.months):
            yield lot, "true" if wanted == lot.months else of_period(wanted)
        taken |= lot.months


def _together(serving: Sequence[tuple[Lot, str]]) -> str:
    """The rows each lot serves, in one relation."""
    parts = [
        f"(select *, {lot.number} as {LOT} from ({lot.rows}) where {condition})"
        for lot, condition in reversed(serving)
    ]
    return " union all by name ".join(parts)


def _by_key(lots: Sequence[Lot], queries: Path, months: Collection[Month] | None) -> str:
    """Rows whose key no newer lot has, and whose month none has taken back (queries/current/key.sql)."""
    needed = _needed(lots, months)
    where = "true" if months is None else of_period(months)
    every = _together([(lot, "true") for lot in reversed(needed)])
    if len(needed) == 1:
        return f"select * from {every} where {where}"
    rule = (queries / "current" / "key.sql").read_text(encoding="utf-8")
    # The files are read where they are asked, so that filters and columns reach them.
    return (
        f"with archived as not materialized ({every}), "
        f"lots (lot, covers_first, covers_last) as ({_listed(needed)}) "
        f"select * from ({rule}) where {where}"
    )


def _needed(lots: Sequence[Lot], months: Collection[Month] | None) -> list[Lot]:
    """Oldest first, those that hold rows of these months or may have replaced such rows."""
    oldest_first = sorted(lots, key=lambda lot: lot.number)
    if months is None:
        return oldest_first
    holding = [lot.number for lot in oldest_first if lot.months & set(months)]
    oldest = min(holding, default=oldest_first[-1].number)
    return [lot for lot in oldest_first if lot.number >= oldest]


def _listed(lots: Sequence[Lot]) -> str:
    rows = [
        f"({lot.number}, {_day(lot.covers[0])}, {_day(lot.covers[1])})"
        if lot.covers
        else f"({lot.number}, cast(null as date), cast(null as date))"
        for lot in lots
    ]
    return f"values {', '.join(rows)}"


def _day(month: Month) -> str:
    return f"date '{month.first_day.isoformat()}'"
