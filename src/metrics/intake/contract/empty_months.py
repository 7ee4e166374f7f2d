"""The months an event list tells of, and those it reaches over without a row."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from metrics.intake.telling.faults import fault
from metrics.model.contract import Contract, EmptyMonth
from metrics.model.month import Month
from metrics.model.problem import Problem


@dataclass(frozen=True)
class Said:
    """What whoever loads a file says of its months."""

    chosen: Month | None = None  # the month the files are for
    covers: tuple[Month, Month] | None = None  # the files are the whole truth from .. to
    quiet: frozenset[tuple[str, Month]] = frozenset()  # extract, month in which nothing happened
    this_month: Month | None = None  # none after it is asked about, but of a plan


@dataclass(frozen=True)
class Told:
    """The months a file tells of, in order."""

    months: tuple[Month, ...]  # with those in which nothing happened
    asked: tuple[Month, ...] = ()  # empty ones of which it is asked whether nothing happened
    empty: tuple[Month, ...] = ()  # of these, the ones nobody has answered for: missing


def months_told(
    contract: Contract, present: Sequence[Month], published: Collection[Month], said: Said
) -> Told:
    """What a file tells of, `present` being the months of its rows, in order.

    An event list reaches from its first row to its last, or to the chosen month. Of a month on the way
    without a row it tells when the contract says that this is nought, or whoever loads it says so.
    """
    if not contract.is_event_list or not present:
        return Told(tuple(present))
    last = max(present[-1], said.chosen or present[-1])
    reached = set(present[0].to(last)) - set(present)
    covered = set(said.covers[0].to(said.covers[1])) if said.covers else set()
    if contract.empty_month is EmptyMonth.NOUGHT:
        return Told(tuple(sorted({*present, *reached, *covered})))
    latest = last if contract.looks_ahead else min(last, said.this_month or last)
    asked = {month for month in reached - covered - set(published) if month <= latest}
    quiet = {month for extract, month in said.quiet if extract == contract.id} & asked
    return Told(
        months=tuple(sorted({*present, *covered, *quiet})),
        asked=tuple(sorted(asked)),
        empty=tuple(sorted(asked - quiet)),
    )


def empty_month_problems(file: str, contract: Contract, told: Told) -> Iterator[Problem]:
    """A warning that names the months nobody has answered for, and how to answer."""
    spans = spans_of(told.empty)
    if not spans:
        return
    named = ", ".join(map(span_words, spans))
    first, last = spans[0]
    yield fault(
        file,
        "month-empty",
        f"No row is of {named}, so {contract.title} counts as not received for it.",
        f"If nothing happened in {span_words(spans[0])}, say so: tick it on the Extracts page, or "
        f"load the file with --covers {first}..{last}. If something did, export the file again.",
    )


def spans_of(months: Iterable[Month]) -> list[tuple[Month, Month]]:
    """First and last month of each unbroken run."""
    spans: list[tuple[Month, Month]] = []
    for month in months:
        if spans and month == spans[-1][1].plus(1):
            spans[-1] = (spans[-1][0], month)
        else:
            spans.append((month, month))
    return spans


def span_words(span: tuple[Month, Month]) -> str:
    """August 2025, or August 2025 to October 2025."""
    first, last = span
    return first.label if first == last else f"{first.label} to {last.label}"
