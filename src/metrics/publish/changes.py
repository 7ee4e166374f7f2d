"""What an edition would change of another, figure by figure, for the whole service."""

from dataclasses import dataclass

from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.warehouse import Warehouse


@dataclass(frozen=True)
class ValueChange:
    """One figure for the whole service that would be new or different."""

    indicator: Indicator
    split_label: str | None
    month: Month
    old: float | None
    new: float | None
    is_new_month: bool


_Key = tuple[str, str | None, Month]  # indicator, part of a whole, month
_Values = dict[_Key, float | None]


def changes_between(before: Warehouse | None, after: Warehouse) -> tuple[ValueChange, ...]:
    """Every figure that differs, new ones first told of."""
    old, new = _values(before) if before else {}, _values(after)
    known_months = {month for _, _, month in old}
    definitions = {**(before.definitions() if before else {}), **after.definitions()}
    return tuple(
        ValueChange(
            indicator=definitions[key[0]],
            split_label=key[1],
            month=key[2],
            old=old.get(key),
            new=new.get(key),
            is_new_month=key[2] not in known_months,
        )
        for key in dict.fromkeys((*new, *old))
        if old.get(key) != new.get(key)
        and not (key[2] in known_months and _is_nought_unsaid(key, old, new))
    )


def _is_nought_unsaid(key: _Key, old: _Values, new: _Values) -> bool:
    """Whether one edition says that a part of a whole is nought and the other does not know the part.

    A part that first occurs in one month is given to every month, as nought; that changes no month.
    """
    return key[1] is not None and {old.get(key, 0), new.get(key, 0)} == {0}


def _values(warehouse: Warehouse) -> _Values:
    return {
        (series.indicator_id, series.split_label, point.month): point.value
        for series in warehouse.series(breakdown=SERVICE.key, is_told=False)
        for point in series.points
    }
