"""The note on a part of the service whose teams have changed, with the way to its other reading."""

from markupsafe import Markup

from metrics.model.month import Month
from metrics.model.report import IndicatorReport
from metrics.ui.fragments.text import NOTHING, link
from metrics.ui.links import indicator_address

AS_IT_WAS = "Each month counts the teams that were in this part of the service then, and teams have moved since."
AS_NOW = "Every month counts the teams that are in this part of the service now, wherever they were then."


def reorganised_note(report: IndicatorReport, month: Month) -> Markup:
    """Which teams the figures count, and a link to the other way; empty where there is only one."""
    series = report.measured.series
    shown = series.breakdown
    twins = {s.breakdown.key for s in report.reorganised}
    if not shown.is_as_now and shown.twin_key not in twins:
        return NOTHING
    told, offer = (
        (AS_NOW, "See the teams as they were")
        if shown.is_as_now
        else (AS_IT_WAS, "See the teams as they are now")
    )
    address = indicator_address(
        series.indicator_id, month, breakdown=shown.twin_key, split=series.split
    )
    return Markup('<p class="er-note">{} {}.</p>').format(told, link(address, offer))
