"""What makes an indicator's header contradict itself or name what is not there, each fault as "field: reason"."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from metrics.model.contract import Contract, ContractKind
from metrics.model.indicator import Indicator, Measure, Status, Unit, Window

ONE_MONTH = Window()
# A percentage is the outcome of a rate, percentage points of a difference, and neither of anything else.
SHARES = (Measure.RATE, Measure.MIX)
UNIT_OF = {Measure.RATE: Unit.PERCENT, Measure.MIX: Unit.PERCENT, Measure.DIFFERENCE: Unit.POINTS}


def file_named(name: str) -> str:
    """Where the indicator of that name is written, as every fault begins."""
    return f"queries/indicators/{name}.sql"


def contradictions(indicator: Indicator) -> Iterable[str]:
    """Every contradiction of the header with itself; nothing when it holds together."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", indicator.id):
        yield "the file: a name is lower case letters, digits and underscores: it is the address too"
    yield from _unit(indicator)
    yield from _quantile(indicator)
    yield from _months(indicator)
    yield from _review(indicator)
    yield from _carry(indicator)
    if indicator.measure is Measure.MIX and indicator.split is None:
        yield "split: a mix is the parts of a whole; name the code list of its parts"
    if indicator.worst is not None and indicator.measure is not Measure.MIX:
        yield f"worst: says which part of a mix is the worst; measure {indicator.measure} has none"
    if not indicator.share and indicator.measure is not Measure.RATE:
        yield f"share: says how a rate is made up; measure {indicator.measure} has none"
    if indicator.sample and not (indicator.measure in SHARES and indicator.share):
        yield "sample: a likely range is that of a share, the numerator part of the denominator"
    if indicator.sides and (
        indicator.measure is not Measure.DIFFERENCE or len(indicator.sides) != 2
    ):
        yield "sides: two texts, of a difference: what one above nought says, and one below"
    if not indicator.extracts:
        yield "extracts: name at least one"
    for field in ("extracts", "read_beside", "columns"):
        names = Counter(getattr(indicator, field))
        yield from (f"{field}: {name} is named twice" for name, n in names.items() if n > 1)


def unknown_names(
    indicator: Indicator,
    indicators: Collection[str],
    contracts: Mapping[str, Contract] | None,
    lists: Collection[str] | None,
    themes: Collection[str] | None,
) -> Iterable[str]:
    """Every name in the header that nothing answers to."""
    if themes is not None and indicator.theme not in themes:
        yield f"theme: {indicator.theme!r} is no theme; there are {', '.join(themes)}"
    for name in indicator.read_beside:
        if name == indicator.id:
            yield "read_beside: names the indicator itself"
        elif name not in indicators:
            yield f"read_beside: there is no indicator {name}"
    if lists is not None and indicator.split is not None and indicator.split not in lists:
        yield f"split: there is no code list {indicator.split} in codes.csv"
    if contracts is not None:
        yield from _unknown_extracts(indicator, contracts)


def case_missing(indicator: Indicator, cases: Path) -> Iterable[str]:
    """That the indicator is published and no case proves it."""
    if indicator.status is Status.PUBLISHED and not (cases / f"{indicator.id}.toml").exists():
        yield (
            f"status: published, but no case proves it: write tests/cases/{indicator.id}.toml "
            '(tests/cases/README.md), or status = "draft"'
        )


def used_twice(indicators: Iterable[Indicator]) -> Iterable[str]:
    """Every title that two indicators share: a reader could not tell them apart."""
    first: dict[str, str] = {}
    for indicator in indicators:
        other = first.setdefault(indicator.title.casefold(), indicator.id)
        if other != indicator.id:
            here, there = file_named(indicator.id), file_named(other)
            yield f"{here}: title: {there} has the same, {indicator.title!r}"


def _unit(indicator: Indicator) -> Iterable[str]:
    expected = UNIT_OF.get(indicator.measure)
    if expected and indicator.unit is not expected:
        yield f"unit: measure {indicator.measure} is in {expected}, not {indicator.unit}"
    if expected is None and indicator.unit in UNIT_OF.values():
        yield f"unit: measure {indicator.measure} cannot be in {indicator.unit}"


def _quantile(indicator: Indicator) -> Iterable[str]:
    if (indicator.measure is Measure.QUANTILE) != (indicator.quantile is not None):
        yield "quantile: measure quantile says which, 0.5 for the middle value, and no other does"
    elif indicator.quantile is not None and not 0 <= indicator.quantile <= 1:
        yield f"quantile: {indicator.quantile} is not between 0 and 1"


def _months(indicator: Indicator) -> Iterable[str]:
    window = indicator.window
    if min(window.numerator, window.denominator) < 1:
        yield "window: is at least one month above and below the line"
    elif window != ONE_MONTH:
        if indicator.measure in (Measure.COUNT, Measure.QUANTILE):
            yield f"window: sums what is above and below a line; measure {indicator.measure} has none"
        if indicator.spc.off is None:
            yield "spc: months that share months are no independent points; write why it is off"
    if indicator.lookback_months < 0:
        yield "lookback_months: is nought or more"


def _carry(indicator: Indicator) -> Iterable[str]:
    if indicator.carry is None:
        if indicator.status is Status.PUBLISHED and indicator.spc.off is None:
            yield (
                "carry: missing: how alike neighbouring months are, from 0 where each is counted afresh "
                "(leavers, audits) to 1 where the same people are counted again (in post); of two, the higher"
            )
    elif not 0 <= indicator.carry <= 1:
        yield (
            f"carry: {indicator.carry} is not between 0, each month counted afresh, and 1, "
            "the same people counted again"
        )


def _review(indicator: Indicator) -> Iterable[str]:
    if indicator.review_due <= indicator.reviewed:
        yield "review_due: is not after reviewed"
    if not indicator.history:
        yield "history: say at least when it was first published"
    dates = [change.date for change in indicator.history]
    if dates != sorted(dates):
        yield "history: is in the order things happened"


def _unknown_extracts(indicator: Indicator, contracts: Mapping[str, Contract]) -> Iterable[str]:
    local = {name for name, c in contracts.items() if c.kind is ContractKind.LOCAL}
    for name in indicator.extracts:
        if name not in local:
            yield f"extracts: there is no extract {name}; there are {', '.join(sorted(local))}"
    for named in indicator.columns:
        extract, _, column = named.partition(".")
        if extract not in indicator.extracts:
            yield f"columns: {named}: its extract is not among those the indicator reads"
        elif extract in contracts and not _can_be_empty(contracts[extract], column):
            yield f"columns: {named}: {extract} has no column of that name that may be empty"
    if indicator.published is not None:
        contract, _, column = indicator.published.partition(".")
        publication = contracts[contract].publication if contract in contracts else None
        if publication is None or column not in publication.units:
            yield f"published: there is no published series {indicator.published}"


def _can_be_empty(contract: Contract, column: str) -> bool:
    """Whether a month's rows may have nothing in a column: only of such is it worth asking."""
    return contract.period is not None and any(
        c.name == column and not c.required and c.default is None for c in contract.columns
    )
