"""Measures that nobody collects here: an extract they need was never loaded."""

from collections.abc import Mapping

from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.series import SERVICE, Point, Series
from metrics.model.signal import Missing, NoSignals
from metrics.warehouse import Warehouse


def not_collected(definitions: Mapping[str, Indicator], warehouse: Warehouse) -> frozenset[str]:
    """The ids of the indicators that need an extract of which the edition holds no batch.

    A month that did not come of an extract that has ever come is another thing: not received.
    """
    loaded = {str(row[1]) for row in warehouse.batches()}
    return frozenset(i.id for i in definitions.values() if not loaded.issuperset(i.extracts))


def series_without_figures(indicator: Indicator, months: tuple[Month, ...]) -> Series:
    """The whole service in each of these months, none with a figure."""
    return Series(
        indicator_id=indicator.id,
        breakdown=SERVICE,
        split=None,
        split_label=None,
        no_signals=NoSignals.OFF if indicator.spc.off else NoSignals.FEW_POINTS,
        trial_limits=False,
        points=tuple(map(_without_figure, months)),
    )


def _without_figure(month: Month) -> Point:
    return Point(
        month=month,
        value=None,
        missing=Missing.NOT_COLLECTED,
        numerator=None,
        denominator=None,
        interval_low=None,
        interval_high=None,
        rolling_value=None,
        target=None,
        target_set_by=None,
        mean=None,
        lower_limit=None,
        upper_limit=None,
        base=0,
        point_type=None,
        special_cause_type=None,
        is_new=False,
        since=None,
        assurance=None,
        is_part_month=False,
    )
