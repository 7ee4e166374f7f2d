"""Loads that would remove or change much: told in one sentence, and loaded only after an explicit yes.

A rule here, in queries/checks and in references.py asks where its severity is `asks`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from metrics.intake.judging.history import History
from metrics.intake.judging.looking import Look
from metrics.intake.telling.checked import MonthRows
from metrics.intake.telling.faults import fault, shortened
from metrics.model.contract import Contract, Replaces
from metrics.model.problem import Problem

FEW = 5  # published rows below which a share says nothing
OF_MONTH_BEFORE = 0.5  # of the rows of the month before: so much less of a new month is short
NAMED = 4
YES = "If that is right, say yes to it; else look for what the export left out."


def shrunken_months(
    file: str, contract: Contract, months: Iterable[MonthRows], history: History
) -> Iterator[Problem]:
    """Months that are replaced by far fewer rows, and new ones with far fewer than the month before.

    Far fewer is more than a tenth less, and less by more than from any published month to the next.
    """
    if contract.replaces is not Replaces.PERIOD:
        return
    for one in months:
        standing, before = one.rows_published, one.rows_month_before
        if standing >= FEW and history.is_unusual(standing, one.rows_in):
            beside = f"where {standing:,} are published"
        elif (
            not standing
            and before >= FEW
            and history.is_unusual(before, one.rows_in, unknown=OF_MONTH_BEFORE)
        ):
            beside = f"and the month before {before:,}"
        else:
            continue
        message = (
            f"{contract.title}: {one.month.label} would have {one.rows_in:,} rows, {beside}"
            f"{history.words}."
        )
        yield fault(file, "month-shrinks", message, YES)


def shrinking_list(
    look: Look, gone: Sequence[str], rows_now: int, history: History
) -> Iterator[Problem]:
    """That many rows of a list would go, or any of one that keeps its rows."""
    contract = look.contract
    many = len(gone) > 1 and history.is_unusual(rows_now, rows_now - len(gone))
    if not gone or not (many or contract.keeps_rows):
        return
    named = "; ".join(shortened(name) for name in gone[:NAMED])
    more = f"; and {len(gone) - NAMED:,} more" if len(gone) > NAMED else ""
    yield fault(
        look.file,
        "list-shrinks",
        f"{len(gone):,} of the {rows_now:,} rows of {contract.title} would go: {named}{more}"
        f"{history.words}.",
        YES,
    )


def inspection_changed(
    look: Look, keys: Iterable[Mapping[str, str | None]], counted_from: str | None, how: str
) -> Iterator[Problem]:
    """That the event goes, or moves, which the settings count months from."""
    if counted_from and any(key.get("event_id") == counted_from for key in keys):
        yield fault(
            look.file,
            "counted-event-lost",
            f"The inspection that months are counted from, {counted_from}, would {how}.",
            "If that is right, say yes to it; to count from another, name it in the settings "
            "(day_zero_event) first.",
        )
