"""What a reader may choose, and the nearest valid choice when they ask for something else."""

from collections.abc import Iterable
from difflib import get_close_matches

from metrics.errors import MetricsError, NotFound, NothingPublished
from metrics.model.indicator import Indicator, Measure, Polarity, Status
from metrics.model.month import Month
from metrics.model.report import Edition


def month_chosen(edition: Edition, text: str | None) -> Month:
    """The month asked for, or the latest.

    Raises NotFound naming the nearest month there is, and NothingPublished when there is none at all.
    """
    months = edition.months
    if not months:
        raise NothingPublished(
            "There is no month to show yet: only lists such as teams have been loaded. "
            "Load an extract with months, such as the workforce snapshot."
        )
    if not text:
        return months[-1]
    try:
        wanted = Month.parse(text)
    except MetricsError as error:
        latest = months[-1]
        raise NotFound(f"{error} The latest month is {latest.label}.", str(latest)) from error
    if wanted in months:
        return wanted
    close = min(months, key=lambda month: abs(month.months_since(wanted)))
    raise NotFound(
        f"There are no figures for {wanted.label}. The nearest month is {close.label}.", str(close)
    )


def indicator_chosen(definitions: dict[str, Indicator], asked: str | None) -> Indicator:
    """The indicator asked for. Raises NotFound naming the nearest one, by its id or its title."""
    if asked in definitions:
        return definitions[asked]
    titles = {one.title.casefold(): one.id for one in definitions.values()}
    named = titles | {name: name for name in definitions}
    close = definitions[named[nearest((asked or "").casefold(), named)]]
    raise NotFound(
        f"There is no measure called {asked!r}. The nearest is {close.title} ({close.id}).",
        close.id,
        close.title,
    )


def breakdown_chosen(known: Iterable[str], asked: str) -> str:
    """The breakdown asked for. Raises NotFound naming the nearest one."""
    keys = sorted(set(known))
    if asked in keys:
        return asked
    close = nearest(asked, keys)
    raise NotFound(
        f"There is no breakdown {asked!r} that may be shown. The nearest is {close}.", close
    )


def nearest(asked: str | None, choices: Iterable[str]) -> str:
    """The choice most like what was asked for; the first one when none is like it."""
    known = list(choices)
    close = get_close_matches(asked or "", known, n=1, cutoff=0.0)
    return close[0] if close else known[0]


def is_mix(indicator: Indicator) -> bool:
    """Whether it is the make-up of a whole, drawn as a picture and judged nowhere."""
    return indicator.split is not None and indicator.polarity is Polarity.NO_JUDGEMENT


def is_comparable(indicator: Indicator) -> bool:
    """Whether another place's figure says anything: rates and means do, a bare count does not."""
    return indicator.published is not None and indicator.measure is not Measure.COUNT


def is_on_the_board(indicator: Indicator) -> bool:
    """Whether it has a row of its own in the grid."""
    return indicator.status is Status.PUBLISHED and not is_mix(indicator)
