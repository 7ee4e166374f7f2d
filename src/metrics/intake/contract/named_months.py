"""The months a snapshot is of: by its rows, by its name, by what was chosen, by what is published."""

import re
from collections.abc import Iterator, Sequence

from metrics.intake.telling.faults import fault
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month
from metrics.model.problem import Problem

NUMBERED = re.compile(r"(?<!\d)(20\d\d)[-_ ]?(0[1-9]|1[0-2])(?![-_ ]?\d)")
WORDED = re.compile(
    r"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ ]?(20\d\d|\d\d)(?!\d)",
    re.IGNORECASE,
)
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CENTURY = 2000
MOST_NAMED = 3  # months named one by one before a span is told


def month_named(name: str) -> Month | None:
    """The month a file's name says, as 2025-06, 202506 or Jun 2025; None when it says none or several.

    A whole date in a name is the day of an export, which says nothing of the month of the rows.
    """
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    found = {Month(int(year), int(month)) for year, month in NUMBERED.findall(stem)}
    for word, year in WORDED.findall(stem):
        number = int(year) if int(year) >= CENTURY else CENTURY + int(year)
        found.add(Month(number, NAMES.index(word.lower()) + 1))
    return found.pop() if len(found) == 1 else None


def month_problems(
    file: str,
    contract: Contract,
    months: Sequence[Month],
    *,
    named: Month | None,
    published: Sequence[Month],
    chosen: Month | None,
) -> Iterator[Problem]:
    """What the months of a snapshot contradict, and which published months it would replace."""
    if contract.replaces is not Replaces.PERIOD or not months:
        return
    if named is not None and named not in months:
        yield fault(
            file,
            "month-not-as-named",
            f"The name says {named.label}, but its rows are of {listed(months)}.",
            "Check which month was exported; if the rows are right, rename the file.",
        )
    if chosen is not None and tuple(months) != (chosen,):
        yield fault(
            file,
            "month-not-as-chosen",
            f"{chosen.label} was chosen, but its rows are of {listed(months)}.",
            "Check which month was exported, or choose the month of the rows.",
        )
    again = sorted(set(months) & set(published))
    if again:
        yield fault(
            file,
            "month-restated",
            f"{listed(again)} {'is' if len(again) == 1 else 'are'} already published; the rows of "
            "this file would take the place of what is there.",
            "Look at the figures that would change before publishing.",
        )


def listed(months: Sequence[Month]) -> str:
    """The months by name, or the first and the last of many."""
    if len(months) > MOST_NAMED:
        return f"{months[0].label} to {months[-1].label}"
    return ", ".join(month.label for month in months)
