"""What an indicator's trial says: its newest values, its case, and where it would be seen."""

from collections.abc import Iterable

from metrics.board.carry import CarrySeen, contradicted_carry
from metrics.model.area import Area
from metrics.model.indicator import Indicator, Status
from metrics.model.series import Point, Series
from metrics.wording.measure import part_words
from metrics.wording.numbers import value_text

NEWEST = 3  # months shown


def trial_lines(
    indicator: Indicator,
    series: Iterable[Series],
    disagreements: tuple[str, ...] | None,
    areas: tuple[Area, ...],
) -> Iterable[str]:
    """The lines to print, one after the other."""
    yield f"{indicator.title}: {indicator.subtitle} ({indicator.status})"
    for one in series:
        yield from _series_lines(indicator, one)
    yield from _case_lines(indicator, disagreements)
    yield _where(indicator)
    yield from (_area_line(indicator, area) for area in areas)


def _series_lines(indicator: Indicator, series: Series) -> Iterable[str]:
    if series.split_label:
        yield f"  {series.split_label}"
    for point in series.points[-NEWEST:]:
        yield f"  {point.month.label:16} {_value(indicator, point)}"
    yield f"  {part_words(series)}"
    if found := contradicted_carry(indicator, series):
        yield f"  {carry_words(found)}"


def carry_words(found: CarrySeen) -> str:
    """What declaring so much or so little carry does, where the figures say otherwise."""
    said = f"carry = {found.declared:g}, but over {found.months} months neighbours look like {found.seen:.1f}"
    if found.is_too_low:
        return f"{said}: too little makes false words. Raise it (queries/README.md)."
    return f"{said}: too much makes real changes be told late. See queries/README.md."


def _value(indicator: Indicator, point: Point) -> str:
    value = value_text(point.value, indicator.unit, missing=point.missing)
    if point.numerator is None or point.denominator is None:
        return value
    return f"{value:12} {point.numerator.normalize():f} of {point.denominator.normalize():f}"


def _case_lines(indicator: Indicator, disagreements: tuple[str, ...] | None) -> Iterable[str]:
    file = f"tests/cases/{indicator.id}.toml"
    if disagreements is None:
        yield f"No case yet: write {file} before it is published (tests/cases/README.md)."
    elif not disagreements:
        yield f"Its case agrees ({file})."
    else:
        yield f"Its case does not agree ({file}):"
        yield from (f"  {line}" for line in disagreements)


def _where(indicator: Indicator) -> str:
    address = f"/indicator?id={indicator.id}"
    if indicator.status is Status.DRAFT:
        return (
            f"Nothing is published. A draft is seen at {address} and on the Framework page after "
            'engine-room rebuild; status = "published" puts it on its theme\'s page too.'
        )
    return f"Nothing is published: engine-room rebuild puts it at {address}."


def _area_line(indicator: Indicator, area: Area) -> str:
    named = f"Area for improvement {area.number} ({area.wording}) names it"
    if indicator.status is Status.DRAFT:
        return f"{named}; as a draft it is not shown there as evidence."
    return f"{named}."
