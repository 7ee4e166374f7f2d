"""A rehearsal: what would change for the reader if these files were published."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from metrics.home import Archive
from metrics.home.trouble import archive_blamed, told_plainly
from metrics.intake import Checked, Source
from metrics.model.home import Home
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.loading import beside_what_stands, stops
from metrics.publish.press import Load, Press, Progress
from metrics.warehouse import Warehouse, edition_for_now, open_edition


@dataclass(frozen=True)
class ValueChange:
    """One figure for the whole service that would be new or different."""

    indicator: Indicator
    split_label: str | None
    month: Month
    old: float | None
    new: float | None
    is_new_month: bool


@dataclass(frozen=True)
class Rehearsal:
    """The door's answer, and the figures that would change. None are known for refused files."""

    checked: Checked
    changes: tuple[ValueChange, ...]


def rehearse(
    home: Home, sources: Sequence[Source], load: Load, tell: Progress = lambda _: None
) -> Rehearsal:
    """Check some files and build, to one side, what they would publish. Nothing changes."""
    with told_plainly(home.folder), archive_blamed(Archive(home.archive)):
        return _rehearsed(Press.at(home), sources, load, tell)


def _rehearsed(press: Press, sources: Sequence[Source], load: Load, tell: Progress) -> Rehearsal:
    base, checked = beside_what_stands(press, sources, load, tell)
    if stops(checked, load):
        return Rehearsal(checked, ())
    with TemporaryDirectory() as folder:
        aside = replace(press, archive=Archive(Path(folder) / "archive"))
        newest = max((batch.number for batch in base.batches), default=0)
        whole = base.plus(aside.keep(checked, load, after=newest))
        path = Path(folder) / "rehearsal.duckdb"
        press.build(path, whole, load, 0, tell)
        published = press.shelf.published()
        before = open_edition(press.shelf.file(published.id), press.home) if published else None
        with edition_for_now(path, press.home) as after:
            return Rehearsal(checked, _changes(before, after))


_Key = tuple[str, str | None, Month]  # indicator, part of a whole, month
_Values = dict[_Key, float | None]


def _changes(before: Warehouse | None, after: Warehouse) -> tuple[ValueChange, ...]:
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
        for series in warehouse.series(breakdown=SERVICE.key)
        for point in series.points
    }
