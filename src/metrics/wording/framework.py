"""The framework in sentences: how many of each kind, and whose review is overdue."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from metrics.model.indicator import Indicator, Kind
from metrics.wording.words import count_word, listed

KINDS = {
    Kind.STANDARD: ("standard", "a rule that should always be met"),
    Kind.INDICATOR: ("indicator", "a rate that moves"),
    Kind.OUTCOME: ("outcome measure", "what changed for children"),
}


def framework_lead(definitions: Mapping[str, Indicator], today: date) -> str:
    """How many standards, indicators and outcome measures there are, and what reviews are overdue."""
    counts = Counter(indicator.kind for indicator in definitions.values())
    told = [
        f"{count_word(counts[kind])} {name}{'s' if counts[kind] != 1 else ''} ({meaning})"
        for kind, (name, meaning) in KINDS.items()
        if counts[kind]
    ]
    overdue = [i for i in definitions.values() if is_overdue(i, today)]
    late = f" {count_word(len(overdue)).capitalize()} overdue for review." if overdue else ""
    return f"{listed(told).capitalize()}.{late}"


def is_overdue(indicator: Indicator, today: date) -> bool:
    """Whether a definition should have been looked at again: a fact to show, never a failure."""
    return indicator.review_due < today
