"""What a header says in brackets behind its name: a format or a hint that is passed over, or another unit."""

import re

from metrics.registry.codes import squash

BRACKETED = re.compile(
    r"\s*(?P<name>[^()\[\]]*[^()\[\]\s])\s*[(\[](?P<said>[^()\[\]]*)[)\]][\s*:.]*"
)
# What changes nothing about the cells: how a day, a number or a yes is written, where to find the list.
HINT = re.compile(
    r"(d{1,2}|m{1,3}|y{2,4}|[/. -])+|(dates?|text|code|number|num|no\.?|nos?\.?|count|[*#])"
    r"|\d+([.,]\d+)? ?(-|–|to|/) ?\d+([.,]\d+)?|y ?(/|or) ?n|yes ?(/|or) ?no|true ?/ ?false"
    r"|(if|see|select|choose|pick)\b.*|drop ?-?down( list)?|from list|list"
    r"|required|mandatory|optional|pseudonym(ous|ised)?|anonymised|max(imum)? .*|e\.?g\.?\b.*",
    re.IGNORECASE,
)
SAME_UNIT = {
    "minutes": ("minutes", "mins", "min"),
    "children": ("children", "cases"),
    "full-time equivalents": ("fte", "wte", "full-time equivalent", "whole-time equivalent"),
}


def without_brackets(header: str) -> tuple[str, str] | None:
    """The name and what stands in brackets behind it; None where nothing does."""
    found = BRACKETED.fullmatch(header)
    return (found["name"], found["said"].strip()) if found else None


def changes_nothing(said: str, unit: str | None) -> bool:
    """Whether the words in brackets are a hint, or the unit that the column has anyway."""
    if not said or HINT.fullmatch(said):
        return True
    return unit is not None and squash(said) in map(squash, (unit, *SAME_UNIT.get(unit, ())))
