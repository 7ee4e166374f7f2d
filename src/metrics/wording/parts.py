"""Parts of the service beside each other in words: from which to which, who meets the target, each in full."""

from metrics.model.document import Rows
from metrics.model.indicator import Indicator, Polarity
from metrics.model.parts import PartNow, PartsNow
from metrics.model.series import SERVICE
from metrics.wording.funnel import Kind
from metrics.wording.numbers import point_text, target_text, value_text
from metrics.wording.words import count_word, listed

HOW_TO_READ = (
    "A dot is the month shown, its line the lowest to the highest of the last twelve months, a hollow mark a year "
    "before. In the order of their names: small parts move more by chance alone."
)
HEADS = (
    "Name",
    "Month shown",
    "A year before",
    "Lowest in twelve months",
    "Highest in twelve months",
)


def parts_message(told: PartsNow, kind: Kind) -> str:
    """The title of the picture: from the lowest part to the highest."""
    known = sorted(
        (p for p in told.parts if p.now.value is not None), key=lambda p: p.now.value or 0.0
    )
    if not known:
        return f"No {kind.one} has a figure that is shown"
    low, high = known[0], known[-1]
    if low is high:
        return f"{low.name} {_now(low, told.indicator)}"
    if _now(low, told.indicator) == _now(high, told.indicator):
        return f"{_now(low, told.indicator)} in every {kind.one} with a figure"
    return f"From {_now(low, told.indicator)} in {low.name} to {_now(high, told.indicator)} in {high.name}"


def parts_sentence(told: PartsNow, kind: Kind) -> str:
    """How many met the target in the month, the whole beside them, and which are not shown."""
    said = [_whole(told), _met(told, kind)]
    hidden = [part.name for part in told.parts if part.now.value is None]
    if hidden:
        said.append(f"No figure of the month is shown for {listed(hidden)}.")
    return " ".join(one for one in said if one)


def parts_alt(told: PartsNow, kind: Kind) -> str:
    """The picture in words: message, sentence, and every part with its year."""
    each = "; ".join(_in_full(part, told.indicator) for part in told.parts)
    return f"{parts_message(told, kind)}. {parts_sentence(told, kind)} {each}."


def part_text(part: PartNow, indicator: Indicator) -> str:
    """A part's month and its year: lowest 88.0%, highest 97.6% in twelve months; 85.0% a year before."""
    told = []
    if part.low is not None:
        told.append(
            f"lowest {value_text(part.low, indicator.unit)}, "
            f"highest {value_text(part.high, indicator.unit)} in twelve months"
        )
    if part.year_before is not None:
        told.append(f"{value_text(part.year_before, indicator.unit)} a year before")
    return "; ".join(told)


def parts_rows(told: PartsNow, kind: Kind) -> Rows:
    """A row a part: the month, a year before, the lowest and highest of twelve months."""
    unit = told.indicator.unit
    rows = tuple(
        (
            part.name,
            _now(part, told.indicator),
            *(
                "–" if value is None else value_text(value, unit)
                for value in (part.year_before, part.low, part.high)
            ),
        )
        for part in told.parts
    )
    return Rows(f"{told.indicator.title}, {kind.many} beside each other", HEADS, rows)


def _whole(told: PartsNow) -> str:
    series = told.whole
    name = "The whole service" if series.breakdown == SERVICE else series.breakdown.label
    return f"{name}: {point_text(series.points[-1], told.indicator)}."


def _met(told: PartsNow, kind: Kind) -> str:
    target, polarity = told.whole.points[-1].target, told.indicator.polarity
    values = [part.now.value for part in told.parts if part.now.value is not None]
    if target is None or not values or polarity is Polarity.NO_JUDGEMENT:
        return ""
    is_up = polarity is Polarity.HIGHER_IS_BETTER
    met = sum(value >= target if is_up else value <= target for value in values)
    aimed = target_text(target, told.indicator.unit, polarity)
    of_them = f"{count_word(met).capitalize() if met else 'Not one'} of {count_word(len(values))} {kind.many}"
    return f"{of_them} met the target of {aimed} in the month."


def _in_full(part: PartNow, indicator: Indicator) -> str:
    more = part_text(part, indicator)
    return f"{part.name} {_now(part, indicator)}{f', {more}' if more else ''}"


def _now(part: PartNow, indicator: Indicator) -> str:
    return point_text(part.now, indicator)
