"""Parts of one kind beside each other, as a table."""

from markupsafe import Markup

from metrics.model.funnel import Consistency, Funnel
from metrics.ui.fragments.tables import table
from metrics.wording.funnel import HIDDEN, Kind, outer_room, percent, room, standing_words
from metrics.wording.numbers import number

HEADS = (
    "Name", "Value", "Numerator", "Denominator", "Between the inner lines", "Between the outer lines",
    "Where it lies",
)  # fmt: skip


def funnel_table(funnel: Funnel, kind: Kind, about: str) -> Markup:
    """A row a part by name; those not shown are last, and say why."""
    rows = [
        (
            part.name,
            percent(part.value),
            number(part.numerator),
            number(part.denominator),
            room(part),
            outer_room(part),
            standing_words(part),
        )
        for part in funnel.parts
    ]
    rows += [(name, "not shown", "–", "–", "–", "–", HIDDEN) for name in funnel.hidden]
    return table(
        HEADS, rows, caption=f"{about}: {kind.many} beside each other", numbers=5, then_words=1
    )


def consistency_table(told: Consistency, kind: Kind) -> Markup:
    """A row a month, newest first: how far apart beyond chance, of how many."""
    rows = [
        (
            month.month.label,
            "–" if month.spread_between is None else number(month.spread_between),
            str(month.parts),
        )
        for month in reversed(told.months)
    ]
    heads = ("Month", "Points apart beyond chance", f"{kind.many.capitalize()} with a figure")
    return table(heads, rows, caption=f"Consistency between {kind.many}", numbers=2)
